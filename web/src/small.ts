// Small pictures on the cards of photos that carry none: the browser makes them as a card comes near.

import { state } from "./state";

const WIDE = 240;
const near = new IntersectionObserver(
  (seen) => {
    for (const { target } of seen.filter((one) => one.isIntersecting)) {
      near.unobserve(target);
      void draw(target as HTMLElement);
    }
  },
  { rootMargin: "400px" },
);

export function watch(): void {
  near.disconnect();
  if (state.sample) return; // its archives are not kept
  for (const place of document.querySelectorAll("#list .photo[data-member]:has(.absent)")) near.observe(place);
}

async function draw(place: HTMLElement): Promise<void> {
  try {
    const bytes = await state.engine!.picture(place.dataset["member"]!, state.chosen);
    const picture = await createImageBitmap(new Blob([bytes]), { resizeWidth: WIDE });
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width: picture.width, height: picture.height });
    canvas.getContext("2d")!.drawImage(picture, 0, 0);
    const image = new Image();
    Object.assign(image, { src: canvas.toDataURL("image/jpeg", 0.8), alt: "" });
    place.querySelector(".absent")?.replaceWith(image);
  } catch {
    // no picture that this browser can show; the card says so
  }
}
