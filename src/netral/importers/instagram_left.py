"""The members of Instagram archives that are known and knowingly not read; whatever is new stays unread and is told."""

DELETED = ("recently_deleted_content.*", "media/recently_deleted/**")

MESSAGES = (
    "your_instagram_activity/messages/**", "messages/inbox/**", "messages/message_requests/**",
    "messages/archived_threads/**", "messages/filtered_threads/**", "messages/broadcast/**", "messages/photos/**",
    "messages/secret_conversations.*", "messages/reported_conversations.*", "messages/chats.*",
    "messages/your_chat_information.*",
)  # fmt: skip

OTHERS = (
    "followers.*", "followers_*.*", "follow_requests_you*ve_received.*", "synced_contacts.*",
    "contacts/contacts.*",
)  # fmt: skip

NO_ACT = (
    "blocked_accounts.*", "blocked_profiles.*", "close_friends.*", "custom_lists.*",
    "favorited_profiles.*", "hide_story_from.*", "pending_follow_requests.*",
    "profiles_you*ve_favorited.*", "profiles_you*re_not_interested_in.*",
    "accounts_you*re_not_interested_in.*", "posts_you*re_not_interested_in.*", "accounts_you*ve_favorited.*",
    "recent_follow_requests.*", "recently_unfollowed_accounts.*", "recently_unfollowed_profiles.*",
    "removed_suggestions.*", "restricted_accounts.*", "restricted_profiles.*",
    "story_interactions/countdowns.*", "story_interactions/emoji_sliders.*", "story_interactions/polls.*",
    "story_interactions/questions.*", "story_interactions/quizzes.*",
    "story_interactions/story_feedback_stickers.*", "story_sticker_interactions/countdowns.*",
    "story_sticker_interactions/emoji_sliders.*", "story_sticker_interactions/polls.*",
    "story_sticker_interactions/questions.*", "story_sticker_interactions/quizzes.*", "event_reminders.*",
    "fundraisers/donations.*", "guides/guides.*",
)  # fmt: skip

SAVED = ("saved_posts.*", "saved_collections.*", "saved_music.*", "saved_locations.*", "saved_effects.*")

SEEN = (
    "posts_viewed.*", "videos_watched.*", "stories_viewed.*", "threads_viewed.*",
    "suggested_accounts_viewed.*", "suggested_profiles_viewed.*", "music_heard_in_*.*",
    "music_recently_used_in_*.*", "account_searches.*", "profile_searches.*", "word_or_phrase_searches.*",
    "tag_searches.*", "link_history.*", "time_spent_on_instagram.*", "recently_viewed_items.*",
    "recently_viewed_shops.*",
)  # fmt: skip

ADS = (
    "ads_viewed.*", "ads_clicked.*", "ads_interests.*", "ads_about_meta.*", "ad_preferences.*",
    "advertisers_using_your_activity_or_information.*", "information_you*ve_submitted_to_advertisers.*",
    "other_categories_used_to_reach_you.*", "subscription_for_no_ads.*", "ads_feedback_activity.*",
    "your_activity_off_meta_technologies.*", "ads_personalization_consent.*",
)  # fmt: skip

MEDIA = (
    "media/posts/**", "media/stories/**", "media/reels/**", "media/igtv/**", "media/profile/**", "media/other/**",
    "media/archived_posts/**", "media/direct/**", "media/reposts/**", "media/igtv_videos/**", "media/videos/**",
)  # fmt: skip

VIEWER = ("files/*.png", "files/*.svg", "files/*.gif", "no-data.txt")

ACCOUNT_DATA = (
    # the profile and what is concluded from it
    "account_based_in.*", "account_information.*", "account_supervision.*",
    "instagram_profile_information.*", "note_interactions.*", "note_and_repost_interactions.*",
    "professional_information.*", "profile_based_in.*", "locations_of_interest.*",
    "your_reels_sentiments.*", "your_reels_topics.*", "your_topics.*", "recommended_topics.*",
    "autofill_information.*", "in-app_browser_autofill_settings.*", "avatars_store/**",
    "linked_meta_accounts.*", "possible_phone_numbers.*",
    # sessions, devices and security
    "account_privacy_changes.*", "account_status_changes.*", "camera_information.*", "devices.*",
    "instagram_signup_details.*", "last_known_location.*", "login_activity.*", "logout_activity.*",
    "password_change_activity.*", "profile_activity.*", "profile_privacy_changes.*",
    "profile_status_changes.*", "signup_details.*", "signup_information.*",
    # settings and agreements
    "comments_allowed_from.*", "comments_blocked_from.*", "consents.*", "cross-app_messaging.*",
    "use_cross-app_messaging.*", "upgraded_to_cross-app_messaging.*", "notification_preferences.*",
    "notification_of_meta_privacy_policy_updates.*", "notification_of_privacy_policy_updates.*",
    "notification_of_cookies_updates.*", "app_authorizations.*", "active_apps.*", "expired_apps.*",
    "reported_content.*", "reports/reports.*", "your_information_download_requests.*", "surveys.*",
    # money, shops and statistics
    "eligibility.*", "checkout_payment_information.*", "checkout_saved_recipient_information.*",
    "shopping/orders.*", "show_exclusive_story_promo_setting.*", "your_muted_story_teaser_creators.*",
    "past_instagram_insights/*.*",
)  # fmt: skip

REASONS = {
    "left.deleted": DELETED, "left.messages": MESSAGES, "left.others": OTHERS, "left.no-act": NO_ACT,
    "left.saved": SAVED, "left.seen": SEEN, "left.ads": ADS, "left.media": MEDIA, "left.viewer": VIEWER,
    "left.account-data": ACCOUNT_DATA,
}  # fmt: skip
