"""Nobody is recognised: no part that finds, tells apart or rates faces is ever loaded, named or depended on."""

import re
import tomllib

import pytest

from house.code import SOURCE, File, files

FACES = re.compile(
    r"\b(?:face_recognition|face_mesh|face_detection|face_landmark\w*|FaceMesh|FaceDetection|deepface|insightface|dlib|facenet"
    r"|retinaface|mtcnn|arcface|haarcascade\w*|CascadeClassifier|age_gender|agegender|genderage)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("file", files(), ids=lambda file: file.path)
def test_no_faces(file: File) -> None:
    assert FACES.search(file.text) is None


def test_no_dependency_on_faces() -> None:
    project = tomllib.loads((SOURCE.parents[1] / "pyproject.toml").read_text("utf-8"))["project"]
    named = [*project["dependencies"], *(one for extra in project["optional-dependencies"].values() for one in extra)]
    assert named
    assert [one for one in named if FACES.search(one)] == []


def test_a_planted_face_would_be_seen() -> None:
    assert FACES.search("import face_recognition")
    assert FACES.search("mediapipe.solutions.face_mesh.FaceMesh()")


def test_of_the_hand_library_only_hands_are_used() -> None:
    parts = {part for file in files() for part in re.findall(r"mediapipe\.solutions\.(\w+)", file.text)}
    assert parts == {"hands"}
