"""The members of X archives that are known and knowingly not read; whatever is new stays unread and is told.

Own words whose layout is not documented stand nowhere here, so that they are told as unread: articles, community
notes, comments in Periscope.
"""

DELETED = ("data/deleted-tweet*.js", "data/deleted-note-tweet*.js", "deleted_tweets_media/**")

MESSAGES = (
    "data/direct-message*.js", "direct_messages*_media/**", "direct_message*_media/**", "data/grok-chat-item*.js",
    "data/audio-video-calls-in-dm*.js", "grok_chat_media/**",
)  # fmt: skip

OTHERS = (
    "data/follower*.js", "data/lists-member.js", "data/periscope-followers.js", "data/contact.js",
    "data/twitter-circle-member.js",
)  # fmt: skip

NO_ACT = (
    "data/block*.js", "data/mute*.js", "data/lists-created.js", "data/saved-search.js", "data/smartblock.js",
    "data/user-link-clicks.js", "data/reply-prompt.js", "data/moment.js", "data/spaces-metadata.js",
    "data/periscope-broadcast-metadata.js", "data/periscope-expired-broadcasts.js", "data/twitter-circle.js",
    "data/community-note-rating.js", "data/community-note-batsignal.js", "data/community-note-tombstone.js",
    "data/birdwatch-note-rating.js",
)  # fmt: skip

INDEX = (
    "data/tweet-headers*.js", "data/js/tweet_index.js", "data/js/*_details.js", "tweets.csv",
    "data/article-metadata.js", "data/twitter-article-metadata.js",
)  # fmt: skip

MEDIA = ("*_media/**",)

VIEWER = (
    "assets/**", "README.txt", "Your archive.html", "index.html", "css/**", "img/**", "lib/**", "js/application.js",
)  # fmt: skip

ADS = (
    "data/ad-engagements*.js", "data/ad-impressions*.js", "data/ad-mobile-conversions-attributed*.js",
    "data/ad-mobile-conversions-unattributed*.js", "data/ad-online-conversions-attributed*.js",
    "data/ad-online-conversions-unattributed*.js", "data/ad-free-article-visits.js", "data/personalization.js",
)  # fmt: skip

ACCOUNT_DATA = (
    # the account and what is concluded from it
    "data/account-creation-ip.js", "data/account-label.js", "data/account-suspension.js", "data/account-timezone.js",
    "data/ageinfo.js", "data/email-address-change.js", "data/expanded-profile.js", "data/phone-number.js",
    "data/professional-data.js", "data/protected-history.js", "data/verified.js", "data/verified-organization.js",
    "data/periscope-account-information.js", "data/periscope-ban-information.js",
    "data/periscope-profile-description.js", "data/tweetdeck.js",
    # sessions, devices and security
    "data/app.js", "data/branch-links.js", "data/connected-application.js", "data/device-token.js",
    "data/facebook-connection.js", "data/ip-audit.js", "data/key-registry.js", "data/ni-devices.js", "data/sso.js",
    # money and shops
    "data/ads-revenue-sharing.js", "data/catalog-item.js", "data/commerce-catalog.js", "data/product-drop.js",
    "data/product-set.js", "data/shop-module.js", "data/shopify-account.js", "data/twitter-shop.js",
)  # fmt: skip
