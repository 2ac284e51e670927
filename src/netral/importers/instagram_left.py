"""The members of Instagram archives that are known and knowingly not read; whatever is new stays unread and is told."""

DELETED = ("recently_deleted_content.json", "media/recently_deleted/**")

MESSAGES = (
    "your_instagram_activity/messages/**", "messages/inbox/**", "messages/message_requests/**",
    "messages/archived_threads/**", "messages/filtered_threads/**", "messages/broadcast/**", "messages/photos/**",
    "messages/secret_conversations.json", "messages/reported_conversations.json", "messages/chats.json",
    "messages/your_chat_information.json",
)  # fmt: skip

OTHERS = (
    "followers.json", "followers_*.json", "follow_requests_you*ve_received.json", "synced_contacts.json",
    "contacts/contacts.json",
)  # fmt: skip

NO_ACT = (
    "blocked_accounts.json", "blocked_profiles.json", "close_friends.json", "custom_lists.json",
    "favorited_profiles.json", "hide_story_from.json", "pending_follow_requests.json",
    "profiles_you*ve_favorited.json", "profiles_you*re_not_interested_in.json",
    "accounts_you*re_not_interested_in.json", "posts_you*re_not_interested_in.json", "accounts_you*ve_favorited.json",
    "recent_follow_requests.json", "recently_unfollowed_accounts.json", "recently_unfollowed_profiles.json",
    "removed_suggestions.json", "restricted_accounts.json", "restricted_profiles.json",
    "story_interactions/countdowns.json", "story_interactions/emoji_sliders.json", "story_interactions/polls.json",
    "story_interactions/questions.json", "story_interactions/quizzes.json",
    "story_interactions/story_feedback_stickers.json", "story_sticker_interactions/countdowns.json",
    "story_sticker_interactions/emoji_sliders.json", "story_sticker_interactions/polls.json",
    "story_sticker_interactions/questions.json", "story_sticker_interactions/quizzes.json", "event_reminders.json",
    "fundraisers/donations.json", "guides/guides.json",
)  # fmt: skip

SAVED = ("saved_posts.json", "saved_collections.json", "saved_music.json", "saved_locations.json", "saved_effects.json")

SEEN = (
    "posts_viewed.json", "videos_watched.json", "stories_viewed.json", "threads_viewed.json",
    "suggested_accounts_viewed.json", "suggested_profiles_viewed.json", "music_heard_in_*.json",
    "music_recently_used_in_*.json", "account_searches.json", "profile_searches.json", "word_or_phrase_searches.json",
    "tag_searches.json", "link_history.json", "time_spent_on_instagram.json", "recently_viewed_items.json",
    "recently_viewed_shops.json",
)  # fmt: skip

ADS = (
    "ads_viewed.json", "ads_clicked.json", "ads_interests.json", "ads_about_meta.json", "ad_preferences.json",
    "advertisers_using_your_activity_or_information.json", "information_you*ve_submitted_to_advertisers.json",
    "other_categories_used_to_reach_you.json", "subscription_for_no_ads.json", "ads_feedback_activity.json",
    "your_activity_off_meta_technologies.json", "ads_personalization_consent.json",
)  # fmt: skip

MEDIA = (
    "media/posts/**", "media/stories/**", "media/reels/**", "media/igtv/**", "media/profile/**", "media/other/**",
    "media/archived_posts/**", "media/direct/**", "media/reposts/**", "media/igtv_videos/**", "media/videos/**",
)  # fmt: skip

VIEWER = ("start_here.html", "index.html", "files/*.png", "files/*.svg", "files/*.gif", "no-data.txt")

ACCOUNT_DATA = (
    # the profile and what is concluded from it
    "account_based_in.json", "account_information.json", "account_supervision.json",
    "instagram_profile_information.json", "note_interactions.json", "note_and_repost_interactions.json",
    "professional_information.json", "profile_based_in.json", "locations_of_interest.json",
    "your_reels_sentiments.json", "your_reels_topics.json", "your_topics.json", "recommended_topics.json",
    "autofill_information.json", "in-app_browser_autofill_settings.json", "avatars_store/**",
    "linked_meta_accounts.json", "possible_phone_numbers.json",
    # sessions, devices and security
    "account_privacy_changes.json", "account_status_changes.json", "camera_information.json", "devices.json",
    "instagram_signup_details.json", "last_known_location.json", "login_activity.json", "logout_activity.json",
    "password_change_activity.json", "profile_activity.json", "profile_privacy_changes.json",
    "profile_status_changes.json", "signup_details.json", "signup_information.json",
    # settings and agreements
    "comments_allowed_from.json", "comments_blocked_from.json", "consents.json", "cross-app_messaging.json",
    "use_cross-app_messaging.json", "upgraded_to_cross-app_messaging.json", "notification_preferences.json",
    "notification_of_meta_privacy_policy_updates.json", "notification_of_privacy_policy_updates.json",
    "notification_of_cookies_updates.json", "app_authorizations.json", "active_apps.json", "expired_apps.json",
    "reported_content.json", "reports/reports.json", "your_information_download_requests.json", "surveys.json",
    # money, shops and statistics
    "eligibility.json", "checkout_payment_information.json", "checkout_saved_recipient_information.json",
    "shopping/orders.json", "show_exclusive_story_promo_setting.json", "your_muted_story_teaser_creators.json",
    "past_instagram_insights/*.json",
)  # fmt: skip
