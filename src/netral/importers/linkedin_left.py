"""The members of LinkedIn exports that are known and knowingly not read; whatever is new stays unread and is told.

Own words whose columns are not documented stand nowhere here, so that they are told as unread: events, recommendations.
"""

MESSAGES = (
    "messages*.csv", "guide_messages*.csv", "LearningCoachMessages*.csv", "learning_coach_messages*.csv",
    "learning_role_play_messages*.csv",
)  # fmt: skip

OTHERS = (
    "Invitations*.csv", "Endorsement_Received*.csv", "Endorsement?Received*.csv", "Recommendations?Received*.csv",
    "ImportedContacts*.csv", "Imported?Contacts*.csv",
)  # fmt: skip

SAVED = ("Saved?Items*.csv", "Saved?Jobs*.csv", "SavedJobAlerts*.csv", "Saved_Items*.csv")
SEEN = ("SearchQueries*.csv", "Search?Queries*.csv", "Learning*.csv")
ADS = ("Ad?Targeting*.csv", "Ads?Clicked*.csv", "LAN?Ads?Engagement*.csv", "Inferences?about?you*.csv")
NO_ACT = ("Votes*.csv", "Rich?Media*.csv", "Endorsement?Given*.csv", "Jobs/**", "Job?Applications*.csv")

ACCOUNT_DATA = (
    "Positions*.csv", "Education*.csv", "Skills*.csv", "Languages*.csv", "Certifications*.csv", "Projects*.csv",
    "Honors*.csv", "Courses*.csv", "Publications*.csv", "Patents*.csv", "Organizations*.csv", "Volunteering*.csv",
    "Email?Addresses*.csv", "PhoneNumbers*.csv", "Phone?Numbers*.csv", "Whatsapp?Phone?Numbers*.csv", "Logins*.csv",
    "Security?Challenges*.csv", "Registration*.csv", "Receipts*.csv", "Verifications*", "Private_identity_asset*.csv",
    "Job?Seeker?Preferences*.csv", "Job?Applicant*.csv", "Reviews*.csv", "Causes*.csv", "Causes*You*.csv",
    "Services?Marketplace/**", "Trusted_Graph*.csv", "Account?Status?History*.csv", "Profile?Summary*.csv",
    "TestScores*.csv", "Test?Scores*.csv", "Provider*.csv",
)  # fmt: skip
