"""The members of Facebook exports that are known and knowingly not read; whatever is new stays unread and is told."""

DELETED = ("posts/trash.*", "trash/**", "your_facebook_activity/trash/**")

MESSAGES = (
    "messages/**", "messenger/**", "your_messenger_app_install_information.*", "community_chats/**",
    "groups/your_chat_participation.*", "chat_invites_received.*",
)  # fmt: skip

OTHERS = (
    "posts/other_people's_posts_to_your_timeline.*", "posts/other_people_s_posts_to_your_timeline.*",
    "posts/visual_search.*", "people_who_followed_you*.*", "followers.*", "followers/followers*.*",
    "places_you_have_been_tagged_in.*", "things_you're_tagged_in.*", "events/event_invitations.*",
    "events/your_event_invitation_links.*", "event_invitations.*", "tagged_places.*", "photos_you're_tagged_in.*",
)  # fmt: skip

FRIENDS = (
    "connections/friends/*.*", "friends/*.*", "friends_and_followers/friend*.*", "friends_and_followers/*friend*.*",
    "friends.*", "your_friends.*", "removed_friends.*", "*friend_requests*.*", "people_you_may_know.*",
    "your_address_books/**", "about_you/friend_peer_group.*", "about_you/your_address_books.*", "friend_peer_group.*",
    "about_you/people_you_may_know.*", "contacts_uploaded_from_your_phone.*", "imported_contacts.*",
)  # fmt: skip

NO_ACT = (
    "content_sharing_links_you_have_created.*", "pages/pages_and_profiles_you*ve_unfollowed.*", "unfollowed_pages.*",
    "pages/your_pages.*", "profiles_you*ve_blocked.*", "following_and_followers/unfollowed_pages.*",
    "groups/your_page_or_groups_badges.*", "groups/your_answers_to_membership_questions.*", "your_contributions.*",
    "groups/your_pending_posts_in_groups.*", "groups/your_anonymous_status.*", "your_group_settings.*",
    "your_badges.*", "other_activity/**", "polls/your_polls.*", "events/your_event_settings.*", "pokes.*",
    "bug_bounty/**", "reviews/**", "fundraisers/**", "facebook_gaming/**", "gaming/**", "dating/**", "volunteering/**",
    "your_fundraiser*.*", "your_recently_used_emojis.*", "your_live_video*.*", "live_audio_rooms/**",
    "live_videos/**", "spark_ar/**", "spark_ar_effects/**", "voting/**", "your_places/**", "your_topics/**",
    "facebook_news/**", "news/**", "short_videos/**", "reels/your_reel_pinned_comments.*", "music_recommendations/**",
    "journalist_registration/**", "creator*/**", "professional_dashboard/**", "avatars/**", "meta_spark/**",
    "your_story_highlights.*", "stories/your_story_highlights.*", "supervision/**", "collectibles/**",
)  # fmt: skip

SAVED = (
    "saved_items_and_collections/**", "your_saved_items.*", "collections.*", "saved_posts_and_other_content.*",
    "your_saved_items_and_collections.*",
)  # fmt: skip

SEEN = (
    "logged_information/**", "search/**", "search_history/**", "your_search_history.*",
    "your_interactions_on_facebook/**", "interactions/**", "activity_messages/**", "notifications/**",
    "about_you/notifications.*", "location/**",
    "about_you/viewed.*", "about_you/visited.*", "your_problem_reports/**", "recently_viewed.*",
    "recently_visited.*", "items_viewed.*", "profile_visits.*",
)  # fmt: skip

ADS = ("ads_information/**", "ads_and_businesses/**", "ads/**")

MEDIA = (
    "posts/media/**", "photos_and_videos/**", "photos/**", "stickers_used/**", "stories/media/**", "comments/media/**",
    "groups/media/**", "reels/media/**", "events/media/**", "comments_and_reactions/media/**", "profile/media/**",
    "media/**/*.jpg", "media/**/*.jpeg", "media/**/*.png", "media/**/*.webp", "media/**/*.gif", "media/**/*.mp4",
    "media/**/*.mov",
)  # fmt: skip

VIEWER = (
    "index.htm", "files/**", "icons/**", "style_assets/**", "html/style.css",
    "no-data.txt", "README.txt", "your_information_index.html",
)  # fmt: skip

ACCOUNT_DATA = (
    "personal_information/**", "profile_information/**", "about_you/**", "preferences/**", "apps_and_websites/**",
    "apps_and_websites_off_of_facebook/**", "security_and_login_information/**", "account_activity/**",
    "facebook_accounts_center/**", "accounts_center/**", "facebook_payments/**", "payment_history/**", "payments/**",
    "facebook_marketplace/**", "marketplace/**", "shops_questions_and_answers/**", "shops/**", "facebook_assistant/**",
    "facebook_portal/**", "portal/**", "voice_recording_and_transcription/**", "privacy_checkup/**",
    "privacy_settings/**", "other_personal_information/**", "other_logged_information/**", "feed/**",
    "profile/**", "connections/supervision/**", "facebook_insights/**", "rights_manager/**", "data_logs/**",
    "messages_settings/**", "ai_at_meta/**", "meta_ai/**", "facebook_editor/**", "your_privacy_jurisdiction.*",
    "autofill_information.*", "survey_responses.*", "device_information/**", "subscriptions/**", "wallet/**",
)  # fmt: skip

REASONS = {
    "left.deleted": DELETED, "left.messages": MESSAGES, "left.others": OTHERS, "left.friends": FRIENDS,
    "left.no-act": NO_ACT, "left.saved": SAVED, "left.seen": SEEN, "left.ads": ADS, "left.media": MEDIA,
    "left.viewer": VIEWER, "left.account-data": ACCOUNT_DATA,
}  # fmt: skip
