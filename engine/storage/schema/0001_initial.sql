-- The whole schema of a workspace, version 1. Statements are separated by a blank line and contain none.
-- Instants are milliseconds since 1970 UTC, money is in millionths, states are the enums of engine/domain.

CREATE TABLE meta(
  one INTEGER PRIMARY KEY CHECK(one = 1),
  db_uuid BLOB NOT NULL CHECK(length(db_uuid) = 16),
  incarnation INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  engine_paused INTEGER NOT NULL DEFAULT 0 CHECK(engine_paused IN (0, 1)),
  paused_by INTEGER,
  paused_at INTEGER,
  paused_note TEXT,
  last_epoch INTEGER NOT NULL DEFAULT 0,
  hwm_attempt INTEGER NOT NULL DEFAULT 0,
  closed_at INTEGER
) STRICT;

CREATE TRIGGER meta_closed_for_good BEFORE UPDATE OF closed_at ON meta
WHEN OLD.closed_at IS NOT NULL AND NEW.closed_at IS NOT OLD.closed_at
BEGIN SELECT RAISE(ABORT, 'a workspace is closed for good'); END;

CREATE TRIGGER meta_closed_when_nothing_unchecked_goes BEFORE UPDATE OF closed_at ON meta
WHEN OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL
  AND EXISTS(SELECT 1 FROM campaign WHERE state IN (3, 4, 5, 6, 7, 10, 14))
BEGIN SELECT RAISE(ABORT, 'a campaign that nobody checked has not ended'); END;

-- INSERT OR REPLACE would take a row away without asking the triggers that keep it.
CREATE TRIGGER meta_once BEFORE INSERT ON meta WHEN EXISTS(SELECT 1 FROM meta)
BEGIN SELECT RAISE(ABORT, 'a workspace has one beginning'); END;

CREATE TRIGGER meta_kept BEFORE DELETE ON meta
BEGIN SELECT RAISE(ABORT, 'a workspace has one beginning'); END;

CREATE TABLE setting(
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE engine_hold(
  reason TEXT PRIMARY KEY,
  since INTEGER NOT NULL,
  note TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE engine_clock(
  one INTEGER PRIMARY KEY CHECK(one = 1),
  wall_at INTEGER NOT NULL,
  boot_us INTEGER NOT NULL,
  boot_id BLOB NOT NULL
) STRICT;

CREATE TABLE restore_hold(
  hold_id INTEGER PRIMARY KEY,
  incarnation INTEGER NOT NULL UNIQUE,
  cause INTEGER NOT NULL CHECK(cause BETWEEN 1 AND 5),
  found_at INTEGER NOT NULL,
  database_epoch INTEGER NOT NULL,
  database_attempt INTEGER NOT NULL,
  known_epoch INTEGER NOT NULL,
  known_attempt INTEGER NOT NULL,
  complete INTEGER NOT NULL DEFAULT 0 CHECK(complete IN (0, 1)),
  doubt_n INTEGER NOT NULL DEFAULT 0,
  closed_n INTEGER NOT NULL DEFAULT 0,
  campaign_n INTEGER NOT NULL DEFAULT 0,
  ready_n INTEGER NOT NULL DEFAULT 0,
  confirmed_at INTEGER,
  confirmed_by INTEGER REFERENCES app_user,
  confirmed_reason TEXT,
  CONSTRAINT a_person_confirms CHECK((confirmed_at IS NULL) = (confirmed_by IS NULL)
    AND (confirmed_at IS NULL) = (confirmed_reason IS NULL)),
  CONSTRAINT nothing_is_confirmed_unseen CHECK(confirmed_at IS NULL OR complete = 1)
) STRICT;

CREATE UNIQUE INDEX restore_hold_open ON restore_hold(confirmed_at IS NULL) WHERE confirmed_at IS NULL;

CREATE TABLE restore_unknown(
  incarnation INTEGER NOT NULL REFERENCES restore_hold(incarnation),
  campaign_id INTEGER NOT NULL,
  campaign_created INTEGER NOT NULL,
  attempt_id INTEGER NOT NULL,
  msg_id INTEGER NOT NULL,
  PRIMARY KEY(incarnation, campaign_id, campaign_created, attempt_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE engine_epoch(
  epoch INTEGER PRIMARY KEY,
  host TEXT NOT NULL,
  process_id INTEGER NOT NULL,
  started_at INTEGER NOT NULL
) STRICT;

-- 1 to 3 stand for nobody in particular: they have no password and no role, and never will.
CREATE TABLE app_user(
  user_id INTEGER PRIMARY KEY,
  login TEXT NOT NULL UNIQUE COLLATE NOCASE,
  display_name TEXT NOT NULL,
  password_hash TEXT,
  password_long INTEGER NOT NULL DEFAULT 0 CHECK(password_long IN (0, 1)),
  one_time_hash BLOB CHECK(length(one_time_hash) = 32),
  one_time_until INTEGER,
  totp_enc BLOB,
  totp_confirmed INTEGER NOT NULL DEFAULT 0 CHECK(totp_confirmed IN (0, 1)),
  totp_step INTEGER NOT NULL DEFAULT 0,
  approve_pubkey BLOB CHECK(approve_pubkey IS NULL OR length(approve_pubkey) = 32),
  approve_key BLOB,
  enabled INTEGER NOT NULL DEFAULT 1 CHECK(enabled IN (0, 1)),
  last_sign_in INTEGER,
  CONSTRAINT nobody_signs_in_as_nobody CHECK(user_id > 3
    OR (enabled = 0 AND password_hash IS NULL AND one_time_hash IS NULL AND approve_pubkey IS NULL AND approve_key IS NULL)),
  CHECK((approve_key IS NULL) = (approve_pubkey IS NULL)),
  CHECK((one_time_hash IS NULL) = (one_time_until IS NULL)),
  CHECK(totp_confirmed = 0 OR totp_enc IS NOT NULL)
) STRICT;

CREATE TABLE user_role(
  user_id INTEGER NOT NULL REFERENCES app_user CONSTRAINT nobody_has_no_role CHECK(user_id > 3),
  role INTEGER NOT NULL CHECK(role BETWEEN 1 AND 4),
  PRIMARY KEY(user_id, role)
) STRICT, WITHOUT ROWID;

-- After: before it, a number that the database gives is not known yet.
CREATE TRIGGER app_user_closes AFTER INSERT ON app_user
WHEN NEW.user_id > 3 AND (SELECT closed_at FROM meta) IS NULL
BEGIN SELECT RAISE(ABORT, 'a workspace is closed before its first person comes'); END;

CREATE TRIGGER app_user_once BEFORE INSERT ON app_user
WHEN EXISTS(SELECT 1 FROM app_user WHERE user_id = NEW.user_id OR login = NEW.login)
BEGIN SELECT RAISE(ABORT, 'there is such a person already'); END;

CREATE TRIGGER app_user_kept BEFORE DELETE ON app_user
BEGIN SELECT RAISE(ABORT, 'people are disabled, never deleted'); END;

CREATE TRIGGER app_user_last_admin BEFORE UPDATE OF enabled ON app_user
WHEN OLD.enabled = 1 AND NEW.enabled = 0
  AND EXISTS(SELECT 1 FROM user_role WHERE user_id = OLD.user_id AND role = 3)
  AND 1 = (SELECT count(*) FROM user_role r JOIN app_user u USING(user_id) WHERE r.role = 3 AND u.enabled = 1)
BEGIN SELECT RAISE(ABORT, 'at least one active admin has to remain'); END;

CREATE TRIGGER user_role_last_admin BEFORE DELETE ON user_role
WHEN OLD.role = 3 AND (SELECT enabled FROM app_user WHERE user_id = OLD.user_id) = 1
  AND 1 = (SELECT count(*) FROM user_role r JOIN app_user u USING(user_id) WHERE r.role = 3 AND u.enabled = 1)
BEGIN SELECT RAISE(ABORT, 'at least one active admin has to remain'); END;

CREATE TRIGGER user_role_kept BEFORE UPDATE ON user_role
BEGIN SELECT RAISE(ABORT, 'a role is given or taken, never changed into another'); END;

-- By a keyed hash of the name, whether or not there is such a person: both look alike from outside.
CREATE TABLE sign_in_try(
  name_key BLOB PRIMARY KEY CHECK(length(name_key) = 16),
  failed INTEGER NOT NULL CHECK(failed > 0),
  last_at INTEGER NOT NULL,
  next_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE sign_in(
  token_hash BLOB PRIMARY KEY CHECK(length(token_hash) = 32),
  user_id INTEGER NOT NULL REFERENCES app_user,
  signed_in_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  approve_key BLOB
) STRICT, WITHOUT ROWID;

CREATE TABLE recovery_code(
  user_id INTEGER NOT NULL REFERENCES app_user,
  code_hash BLOB NOT NULL CHECK(length(code_hash) = 32),
  used_at INTEGER,
  PRIMARY KEY(user_id, code_hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE key_ring(
  key_id INTEGER PRIMARY KEY,
  purpose INTEGER NOT NULL,
  wrapped BLOB NOT NULL,
  state INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE provider_account(
  account_id INTEGER PRIMARY KEY,
  driver TEXT NOT NULL,
  label TEXT NOT NULL,
  secret_ref TEXT NOT NULL,
  settings TEXT NOT NULL,
  hold TEXT,
  hold_until INTEGER,
  hold_note TEXT,
  hold_by INTEGER REFERENCES app_user,
  hold_at INTEGER,
  slow_per_s INTEGER CHECK(slow_per_s > 0),
  slow_until INTEGER,
  slow_note TEXT,
  slow_by INTEGER REFERENCES app_user,
  removed_at INTEGER,
  CHECK((slow_per_s IS NULL) = (slow_until IS NULL))
) STRICT;

CREATE UNIQUE INDEX provider_account_label ON provider_account(label) WHERE removed_at IS NULL;

CREATE TABLE rate_bucket(
  account_id INTEGER NOT NULL REFERENCES provider_account,
  scope INTEGER NOT NULL,
  tat_us INTEGER NOT NULL,
  emission_us INTEGER NOT NULL,
  burst_us INTEGER NOT NULL,
  PRIMARY KEY(account_id, scope)
) STRICT, WITHOUT ROWID;

CREATE TABLE price(
  account_id INTEGER NOT NULL REFERENCES provider_account,
  country INTEGER NOT NULL,
  message_class INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  currency TEXT NOT NULL CHECK(length(currency) = 3),
  segment_micros INTEGER NOT NULL CHECK(segment_micros >= 0),
  PRIMARY KEY(account_id, country, message_class, valid_from)
) STRICT, WITHOUT ROWID;

-- Quotas of messages are budgets too: their unit is 'messages'. What is booked is of the period that began at
-- period_start, and of attempts after since_attempt: what was armed before the budget was set never counted.
-- late: what late proofs of acceptance have booked, once it had been given back. Only that may pass what is allowed,
-- since it is spent already.
CREATE TABLE budget(
  budget_id INTEGER PRIMARY KEY AUTOINCREMENT,
  scope INTEGER NOT NULL CHECK(scope BETWEEN 1 AND 4),
  subject INTEGER NOT NULL,
  period INTEGER NOT NULL CHECK(period BETWEEN 1 AND 3),
  unit TEXT NOT NULL CHECK(length(unit) = 3 OR unit = 'messages'),
  sealed INTEGER NOT NULL DEFAULT 0 CHECK(sealed IN (0, 1)),
  allowed INTEGER NOT NULL CHECK(allowed >= 0),
  booked INTEGER NOT NULL DEFAULT 0 CHECK(booked >= 0),
  late INTEGER NOT NULL DEFAULT 0 CHECK(late >= 0),
  period_start INTEGER NOT NULL,
  since_attempt INTEGER NOT NULL,
  UNIQUE(scope, subject, period, unit, sealed)
) STRICT;

CREATE TRIGGER budget_never_overshot BEFORE UPDATE OF booked ON budget
WHEN NEW.booked > OLD.booked AND NEW.booked > NEW.allowed AND NEW.booked - OLD.booked <> NEW.late - OLD.late
BEGIN SELECT RAISE(ABORT, 'nothing is spent beyond its budget'); END;

CREATE TRIGGER budget_sealed BEFORE UPDATE OF scope, subject, period, unit, sealed, allowed ON budget
WHEN OLD.sealed = 1 OR NEW.sealed = 1
BEGIN SELECT RAISE(ABORT, 'the maximum of a campaign is part of what is approved'); END;

CREATE TRIGGER budget_sealed_kept BEFORE DELETE ON budget WHEN OLD.sealed = 1
  AND ifnull((SELECT state FROM campaign WHERE campaign_id = OLD.subject), -1) NOT IN (0, 2, 11, 13)
BEGIN SELECT RAISE(ABORT, 'the maximum of a campaign is part of what is approved'); END;

CREATE TABLE budget_alarm(
  budget_id INTEGER NOT NULL,
  period_start INTEGER NOT NULL,
  percent INTEGER NOT NULL CHECK(percent IN (50, 80, 100)),
  at INTEGER NOT NULL,
  PRIMARY KEY(budget_id, period_start, percent)
) STRICT, WITHOUT ROWID;

CREATE TABLE template(
  template_id INTEGER PRIMARY KEY,
  account_id INTEGER REFERENCES provider_account,
  kind INTEGER NOT NULL DEFAULT 1 CHECK(kind IN (1, 2)),
  code TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK(version > 0),
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  message_class INTEGER NOT NULL DEFAULT 1 CHECK(message_class IN (0, 1, 2)),
  variables TEXT NOT NULL DEFAULT '{}',
  state INTEGER NOT NULL CHECK(state BETWEEN 1 AND 6),
  reason TEXT,
  confirmed_by INTEGER REFERENCES app_user,
  confirmed_at INTEGER,
  UNIQUE(account_id, kind, code, version)
) STRICT;

-- Texts that campaigns are written with; version: the newest.
CREATE TABLE own_text(
  text_id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL CHECK(version > 0),
  archived_at INTEGER
) STRICT;

CREATE TABLE own_text_version(
  text_id INTEGER NOT NULL REFERENCES own_text,
  version INTEGER NOT NULL CHECK(version > 0),
  name TEXT NOT NULL CHECK(length(name) > 0),
  text TEXT NOT NULL,
  message_class INTEGER NOT NULL CHECK(message_class IN (0, 1, 2)),
  language TEXT NOT NULL,
  changed_by INTEGER NOT NULL REFERENCES app_user,
  changed_at INTEGER NOT NULL,
  PRIMARY KEY(text_id, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER own_text_version_no_update BEFORE UPDATE ON own_text_version
BEGIN SELECT RAISE(ABORT, 'a version of a text is never changed'); END;

CREATE TRIGGER own_text_version_no_delete BEFORE DELETE ON own_text_version
BEGIN SELECT RAISE(ABORT, 'a version of a text is never removed'); END;

CREATE TABLE content_state(
  one INTEGER PRIMARY KEY CHECK(one = 1),
  rules_version INTEGER NOT NULL DEFAULT 0,
  mark INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE content_list(
  rules_version INTEGER PRIMARY KEY CHECK(rules_version > 0),
  name TEXT NOT NULL,
  version INTEGER NOT NULL CHECK(version > 0),
  country TEXT NOT NULL CHECK(country = '' OR length(country) = 2),
  removed INTEGER NOT NULL DEFAULT 0 CHECK(removed IN (0, 1)),
  text TEXT NOT NULL,
  hash BLOB NOT NULL CHECK(length(hash) = 32),
  changed_by INTEGER NOT NULL REFERENCES app_user,
  changed_at INTEGER NOT NULL,
  UNIQUE(name, version),
  CHECK(removed = 0 OR text = '')
) STRICT;

CREATE TRIGGER content_list_no_update BEFORE UPDATE ON content_list
BEGIN SELECT RAISE(ABORT, 'a version of a list is never changed'); END;

CREATE TRIGGER content_list_no_delete BEFORE DELETE ON content_list
BEGIN SELECT RAISE(ABORT, 'a version of a list is never removed'); END;

CREATE TABLE audience(
  audience_id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  columns TEXT NOT NULL,
  source_file TEXT NOT NULL,
  source_encoding TEXT NOT NULL,
  importer_pid INTEGER NOT NULL,
  complete INTEGER NOT NULL DEFAULT 0 CHECK(complete IN (0, 1)),
  row_n INTEGER NOT NULL DEFAULT 0,
  accepted_n INTEGER NOT NULL DEFAULT 0,
  rejected_n INTEGER NOT NULL DEFAULT 0,
  duplicate_n INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  imported_by INTEGER REFERENCES app_user,
  for_test INTEGER NOT NULL DEFAULT 0 CHECK(for_test IN (0, 1)),
  CHECK(complete = 0 OR row_n = accepted_n + rejected_n + duplicate_n)
) STRICT;

-- What an audience was made from, and what that was made from: whoever imported any of it does not approve.
CREATE TABLE audience_source(
  audience_id INTEGER NOT NULL REFERENCES audience,
  source_id INTEGER NOT NULL REFERENCES audience,
  PRIMARY KEY(audience_id, source_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE audience_member(
  audience_id INTEGER NOT NULL REFERENCES audience,
  phone_bidx BLOB NOT NULL CHECK(length(phone_bidx) = 16),
  phone_enc BLOB NOT NULL,
  params_enc BLOB,
  prefix_code INTEGER NOT NULL,
  country INTEGER NOT NULL,
  source_line INTEGER NOT NULL,
  PRIMARY KEY(audience_id, phone_bidx)
) STRICT, WITHOUT ROWID;

CREATE TABLE campaign(
  campaign_id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  state INTEGER NOT NULL DEFAULT 0 CHECK(state BETWEEN 0 AND 14),
  audience_id INTEGER NOT NULL REFERENCES audience,
  account_id INTEGER NOT NULL REFERENCES provider_account,
  lane_class INTEGER NOT NULL CHECK(lane_class IN (0, 1, 2)),
  weight REAL NOT NULL DEFAULT 1 CHECK(weight > 0),
  doubt_policy INTEGER NOT NULL CHECK(doubt_policy BETWEEN 1 AND 4),
  content TEXT NOT NULL,
  content_hash BLOB NOT NULL CHECK(length(content_hash) = 32),
  audience_hash BLOB,
  audience_n INTEGER NOT NULL DEFAULT 0,
  freeze_cursor BLOB,
  frozen_n INTEGER NOT NULL DEFAULT 0,
  author_id INTEGER NOT NULL REFERENCES app_user,
  approved_by INTEGER REFERENCES app_user,
  approved_hash BLOB,
  approved_at INTEGER,
  approved_until INTEGER,
  submit_n INTEGER NOT NULL DEFAULT 0,
  edited_by INTEGER REFERENCES app_user,
  feed_cursor INTEGER NOT NULL DEFAULT 0,
  feed_done INTEGER NOT NULL DEFAULT 0 CHECK(feed_done IN (0, 1)),
  not_before INTEGER,
  expires_at INTEGER,
  hold TEXT,
  hold_until INTEGER,
  hold_note TEXT,
  paused_by INTEGER REFERENCES app_user,
  paused_at INTEGER,
  parent_id INTEGER REFERENCES campaign,
  segments_sent INTEGER NOT NULL DEFAULT 0,
  canary_state INTEGER NOT NULL DEFAULT 0 CHECK(canary_state IN (0, 1, 2)),
  canary_at INTEGER,
  version INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  started_at INTEGER,
  finished_at INTEGER,
  erase_cursor INTEGER NOT NULL DEFAULT 0,
  erased_at INTEGER,
  kind INTEGER NOT NULL DEFAULT 0 CHECK(kind IN (0, 1, 2, 3)),
  binned_at INTEGER,
  archived_at INTEGER,
  CONSTRAINT only_drafts_are_deleted CHECK(binned_at IS NULL OR (kind = 0 AND state IN (0, 11))),
  CONSTRAINT only_ended_ones_are_archived CHECK(archived_at IS NULL OR (kind = 0 AND state IN (8, 9, 12))),
  CONSTRAINT separation_of_duties CHECK(approved_by IS NULL OR approved_by <> author_id),
  CONSTRAINT approval_bound CHECK(state NOT IN (3, 4, 5, 6, 7, 8, 10, 14)
    OR ((approved_by IS NOT NULL OR kind <> 0) AND approved_hash IS content_hash)),
  CONSTRAINT tests_are_small CHECK(kind = 0 OR (audience_n <= iif(kind = 1, 5, 1) AND frozen_n <= audience_n
    AND approved_by IS NULL AND parent_id IS NULL AND canary_state = 0 AND state NOT IN (3, 4, 11, 12, 13, 14)))
) STRICT;

CREATE INDEX campaign_open ON campaign(state) WHERE state NOT IN (8, 9, 12);

CREATE INDEX campaign_bin ON campaign(binned_at) WHERE binned_at IS NOT NULL;

CREATE INDEX campaign_tests ON campaign(author_id, started_at) WHERE kind <> 0;

-- What went to tests and answers lately, by anybody.
CREATE INDEX campaign_tests_at ON campaign(started_at) WHERE kind <> 0;

CREATE INDEX campaign_parent ON campaign(parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE content_review(
  campaign_id INTEGER PRIMARY KEY REFERENCES campaign,
  rules_version INTEGER NOT NULL,
  severity INTEGER NOT NULL CHECK(severity IN (0, 1, 2)),
  review TEXT NOT NULL,
  second_look_version INTEGER,
  second_look_hash BLOB,
  second_look_by INTEGER REFERENCES app_user,
  second_look_at INTEGER,
  second_look_note TEXT,
  CHECK(second_look_version IS NULL OR (second_look_hash IS NOT NULL AND second_look_by IS NOT NULL
    AND second_look_at IS NOT NULL AND length(second_look_note) > 0))
) STRICT;

CREATE TRIGGER campaign_reviewed BEFORE UPDATE OF state ON campaign
WHEN NEW.state = 1 AND OLD.state <> 1 AND (SELECT rules_version FROM content_state) > 0
  AND NOT EXISTS(SELECT 1 FROM content_review r JOIN content_state s ON r.rules_version = s.rules_version
    WHERE r.campaign_id = NEW.campaign_id)
BEGIN SELECT RAISE(ABORT, 'the content rules in force were not asked about this campaign'); END;

CREATE TRIGGER campaign_second_look BEFORE UPDATE OF state ON campaign
WHEN NEW.state = 3 AND OLD.state <> 3 AND EXISTS(SELECT 1 FROM content_review r
  WHERE r.campaign_id = NEW.campaign_id AND r.severity = 2
  AND (r.second_look_version IS NOT r.rules_version OR r.second_look_hash IS NOT NEW.content_hash))
BEGIN SELECT RAISE(ABORT, 'a content rule wants a second look at this campaign'); END;

CREATE TABLE campaign_account(
  campaign_id INTEGER NOT NULL REFERENCES campaign,
  position INTEGER NOT NULL,
  account_id INTEGER NOT NULL REFERENCES provider_account,
  PRIMARY KEY(campaign_id, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER campaign_sealed BEFORE UPDATE OF name, content, audience_id, account_id, lane_class, doubt_policy, weight,
  parent_id, not_before, expires_at
ON campaign
WHEN OLD.state NOT IN (0, 2, 11, 13)
  AND (NEW.content IS NOT OLD.content OR NEW.audience_id IS NOT OLD.audience_id
    OR NEW.name IS NOT OLD.name OR NEW.lane_class IS NOT OLD.lane_class
    OR NEW.doubt_policy IS NOT OLD.doubt_policy OR NEW.weight IS NOT OLD.weight OR NEW.parent_id IS NOT OLD.parent_id
    OR NEW.account_id IS NOT OLD.account_id OR NEW.not_before IS NOT OLD.not_before
    OR (OLD.expires_at IS NOT NULL AND NEW.expires_at IS NOT OLD.expires_at))
BEGIN SELECT RAISE(ABORT, 'what was approved is not changed any more'); END;

CREATE TRIGGER campaign_canary_sealed BEFORE UPDATE OF canary_state ON campaign
WHEN NEW.canary_state <> OLD.canary_state AND OLD.state NOT IN (0, 2, 11, 13)
  AND NOT (OLD.canary_state = 1 AND NEW.canary_state = 2 AND OLD.state IN (5, 6, 7, 10, 14))
BEGIN SELECT RAISE(ABORT, 'what was approved is not changed any more'); END;

CREATE TRIGGER campaign_list_sealed BEFORE UPDATE OF audience_hash, audience_n, submit_n ON campaign
WHEN OLD.state NOT IN (0, 1, 2, 11, 13) AND (NEW.audience_hash IS NOT OLD.audience_hash
  OR NEW.audience_n IS NOT OLD.audience_n OR NEW.submit_n IS NOT OLD.submit_n)
BEGIN SELECT RAISE(ABORT, 'whom it goes to is part of what is approved'); END;

CREATE TRIGGER campaign_account_sealed BEFORE UPDATE ON campaign_account
BEGIN SELECT RAISE(ABORT, 'the accounts of a campaign are part of what is approved'); END;

CREATE TRIGGER campaign_account_kept BEFORE DELETE ON campaign_account
WHEN NOT EXISTS(SELECT 1 FROM campaign c WHERE c.campaign_id = OLD.campaign_id AND c.state = 0)
BEGIN SELECT RAISE(ABORT, 'the accounts of a campaign are part of what is approved'); END;

CREATE TRIGGER campaign_author_kept BEFORE UPDATE OF author_id ON campaign WHEN NEW.author_id <> OLD.author_id
BEGIN SELECT RAISE(ABORT, 'who wrote a campaign stays its author'); END;

CREATE TRIGGER campaign_once BEFORE INSERT ON campaign
WHEN EXISTS(SELECT 1 FROM campaign WHERE campaign_id = NEW.campaign_id)
BEGIN SELECT RAISE(ABORT, 'there is such a campaign already'); END;

-- In a closed workspace a campaign begins as a draft of somebody who may write one.
CREATE TRIGGER campaign_written BEFORE INSERT ON campaign
WHEN (SELECT closed_at FROM meta) IS NOT NULL AND (NEW.state <> 0
  OR NOT EXISTS(SELECT 1 FROM app_user u WHERE u.user_id = NEW.author_id AND u.enabled = 1
    AND EXISTS(SELECT 1 FROM user_role r WHERE r.user_id = u.user_id AND r.role IN (1, 2))
    AND NOT EXISTS(SELECT 1 FROM user_role r WHERE r.user_id = u.user_id AND r.role = 3)))
BEGIN SELECT RAISE(ABORT, 'only an operator or supervisor who is no admin writes campaigns here'); END;

CREATE TRIGGER campaign_submitted BEFORE UPDATE OF state ON campaign
WHEN NEW.state IN (1, 2) AND NEW.author_id <= 3 AND (SELECT closed_at FROM meta) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'nobody knows who wrote this campaign, so it cannot be submitted here'); END;

CREATE TRIGGER campaign_checked BEFORE UPDATE OF state, approved_by ON campaign
WHEN NEW.state IN (3, 4, 5, 6, 7, 8, 10, 14)
  AND (NEW.author_id <= 3 OR (NEW.kind = 0 AND ifnull(NEW.approved_by, 0) <= 3))
  AND (SELECT closed_at FROM meta) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'nobody in particular approves nothing here'); END;

CREATE TRIGGER campaign_approved_by_one_who_may BEFORE UPDATE OF approved_by ON campaign
WHEN NEW.approved_by IS NOT NULL AND NEW.approved_by IS NOT OLD.approved_by
  AND (SELECT closed_at FROM meta) IS NOT NULL
  AND NOT EXISTS(SELECT 1 FROM app_user u WHERE u.user_id = NEW.approved_by AND u.enabled = 1
    AND EXISTS(SELECT 1 FROM user_role r WHERE r.user_id = u.user_id AND r.role = 2)
    AND NOT EXISTS(SELECT 1 FROM user_role r WHERE r.user_id = u.user_id AND r.role = 3))
BEGIN SELECT RAISE(ABORT, 'only a supervisor who is no admin approves here'); END;

-- What was submitted, one row a time, and what became of it.
CREATE TABLE campaign_version(
  campaign_id INTEGER NOT NULL REFERENCES campaign,
  version INTEGER NOT NULL CHECK(version > 0),
  content TEXT NOT NULL,
  audience_id INTEGER NOT NULL,
  people INTEGER NOT NULL,
  seal BLOB NOT NULL CHECK(length(seal) = 32),
  changed_by INTEGER NOT NULL REFERENCES app_user,
  changed_at INTEGER NOT NULL,
  decision INTEGER CHECK(decision IN (1, 2, 3, 4)),
  decided_by INTEGER REFERENCES app_user,
  decided_at INTEGER,
  reason TEXT,
  PRIMARY KEY(campaign_id, version),
  CHECK((decision IS NULL) = (decided_at IS NULL) AND (decision IS NULL) = (decided_by IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER campaign_version_kept BEFORE UPDATE OF campaign_id, version, content, audience_id, people, seal,
  changed_by, changed_at ON campaign_version
BEGIN SELECT RAISE(ABORT, 'what was submitted is never changed'); END;

CREATE TRIGGER campaign_version_stays BEFORE DELETE ON campaign_version
BEGIN SELECT RAISE(ABORT, 'what was submitted is never removed'); END;

-- Each consent of one person to one seal, signed with his key. The engine believes the signature, not the row.
CREATE TABLE approval(
  campaign_id INTEGER NOT NULL REFERENCES campaign,
  seal BLOB NOT NULL CHECK(length(seal) = 32),
  approver_id INTEGER NOT NULL REFERENCES app_user,
  needed INTEGER NOT NULL CHECK(needed IN (1, 2)),
  approved_at INTEGER NOT NULL,
  until INTEGER NOT NULL,
  signature BLOB NOT NULL CHECK(length(signature) = 64),
  PRIMARY KEY(campaign_id, seal, approver_id, approved_at)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER approval_no_update BEFORE UPDATE ON approval
BEGIN SELECT RAISE(ABORT, 'an approval is never changed'); END;

CREATE TRIGGER approval_no_delete BEFORE DELETE ON approval
BEGIN SELECT RAISE(ABORT, 'an approval is never removed'); END;

CREATE TRIGGER approval_by_somebody_else BEFORE INSERT ON approval
WHEN EXISTS(SELECT 1 FROM campaign c JOIN audience a USING(audience_id) WHERE c.campaign_id = NEW.campaign_id
    AND (c.author_id = NEW.approver_id OR a.imported_by IS NEW.approver_id OR EXISTS(SELECT 1 FROM audience_source s
      JOIN audience o ON o.audience_id = s.source_id
      WHERE s.audience_id = a.audience_id AND o.imported_by = NEW.approver_id)))
  OR EXISTS(SELECT 1 FROM campaign_version v WHERE v.campaign_id = NEW.campaign_id AND v.changed_by = NEW.approver_id)
BEGIN SELECT RAISE(ABORT, 'who wrote, imported or edited it does not approve it'); END;

-- After: the other rules of the row say better what is wrong with it.
CREATE TRIGGER campaign_approved_by_enough AFTER UPDATE OF state ON campaign
WHEN NEW.state = 3 AND OLD.state <> 3 AND NEW.approved_hash IS NEW.content_hash
  AND (SELECT count(DISTINCT approver_id) FROM approval a WHERE a.campaign_id = NEW.campaign_id
      AND a.seal = NEW.content_hash)
    < (SELECT ifnull(max(needed), 1) FROM approval a WHERE a.campaign_id = NEW.campaign_id
      AND a.seal = NEW.content_hash)
BEGIN SELECT RAISE(ABORT, 'not enough people approved this campaign'); END;

CREATE TABLE campaign_country(
  campaign_id INTEGER NOT NULL REFERENCES campaign,
  country INTEGER NOT NULL,
  people INTEGER NOT NULL,
  PRIMARY KEY(campaign_id, country)
) STRICT, WITHOUT ROWID;

CREATE INDEX campaign_country_where ON campaign_country(country);

CREATE TABLE campaign_domain(
  campaign_id INTEGER NOT NULL REFERENCES campaign,
  domain TEXT NOT NULL,
  PRIMARY KEY(campaign_id, domain)
) STRICT, WITHOUT ROWID;

CREATE INDEX campaign_domain_where ON campaign_domain(domain);

-- A dangerous change that waits for a second person (product.md 5, "two"). State: 0 waits, 1 made, 2 refused,
-- 3 withdrawn by whoever asked, 4 too old.
CREATE TABLE pending_change(
  change_id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind INTEGER NOT NULL CHECK(kind BETWEEN 1 AND 20),
  subject TEXT NOT NULL,
  change_order TEXT NOT NULL,
  before_it TEXT NOT NULL,
  after_it TEXT NOT NULL,
  asked_by INTEGER NOT NULL REFERENCES app_user,
  asked_at INTEGER NOT NULL,
  until INTEGER NOT NULL,
  state INTEGER NOT NULL DEFAULT 0 CHECK(state BETWEEN 0 AND 4),
  decided_by INTEGER REFERENCES app_user,
  decided_at INTEGER,
  reason TEXT,
  CHECK((state = 0) = (decided_at IS NULL)),
  CONSTRAINT a_second_person CHECK(state NOT IN (1, 2) OR (decided_by IS NOT NULL AND decided_by <> asked_by))
) STRICT;

CREATE INDEX pending_change_open ON pending_change(change_id) WHERE state = 0;

CREATE TRIGGER pending_change_sealed BEFORE UPDATE OF kind, subject, change_order, before_it, after_it, asked_by,
  asked_at, until ON pending_change
BEGIN SELECT RAISE(ABORT, 'what was asked for is never changed'); END;

CREATE TRIGGER pending_change_decided BEFORE UPDATE OF state ON pending_change WHEN OLD.state <> 0
BEGIN SELECT RAISE(ABORT, 'a change is decided once'); END;

CREATE TRIGGER pending_change_kept BEFORE DELETE ON pending_change
BEGIN SELECT RAISE(ABORT, 'what was asked for is never removed'); END;

CREATE TABLE pending_change_number(
  change_id INTEGER NOT NULL REFERENCES pending_change,
  phone_bidx BLOB NOT NULL CHECK(length(phone_bidx) = 16),
  PRIMARY KEY(change_id, phone_bidx)
) STRICT, WITHOUT ROWID;

CREATE TABLE campaign_beat(
  campaign_id INTEGER PRIMARY KEY REFERENCES campaign,
  sendable_at INTEGER NOT NULL,
  measured_at INTEGER,
  messages_per_ks INTEGER NOT NULL DEFAULT 0,
  segments_per_ks INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE campaign_counter(
  campaign_id INTEGER NOT NULL REFERENCES campaign,
  state INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY(campaign_id, state)
) STRICT, WITHOUT ROWID;

-- Whose queue the people of a campaign stand in who have not gone, those in flight included.
CREATE TABLE campaign_lane(
  campaign_id INTEGER NOT NULL REFERENCES campaign,
  account_id INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY(campaign_id, account_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE campaign_hold(
  campaign_id INTEGER NOT NULL REFERENCES campaign,
  hold TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY(campaign_id, hold)
) STRICT, WITHOUT ROWID;

CREATE TABLE message(
  msg_id INTEGER PRIMARY KEY AUTOINCREMENT,
  campaign_id INTEGER NOT NULL REFERENCES campaign,
  phone_bidx BLOB NOT NULL CHECK(length(phone_bidx) = 16),
  phone_enc BLOB NOT NULL,
  params_enc BLOB,
  prefix_code INTEGER NOT NULL,
  country INTEGER NOT NULL,
  source_line INTEGER NOT NULL,
  state INTEGER NOT NULL CHECK(state IN (0, 1, 5, 6, 7, 8, 9, 10, 11, 12, 13)),
  tries INTEGER NOT NULL DEFAULT 0,
  flags INTEGER NOT NULL DEFAULT 0,
  last_attempt INTEGER,
  state_at INTEGER NOT NULL,
  account_id INTEGER
) STRICT;

CREATE INDEX message_flagged ON message(msg_id) WHERE flags <> 0;

CREATE UNIQUE INDEX message_u ON message(campaign_id, phone_bidx);

CREATE INDEX message_feed ON message(campaign_id, msg_id);

CREATE TRIGGER message_never_twice BEFORE UPDATE OF state ON message
WHEN (OLD.state IN (5, 6, 7, 8, 12, 13) AND NEW.state IN (0, 1, 9, 10, 11)) OR (OLD.state = 6 AND NEW.state <> 6)
BEGIN SELECT RAISE(ABORT, 'a message that was handed over is never ready again'); END;

-- Numbers to which their owners let one person send tests: they gave him the code that was sent to them, or
-- somebody else vouches for them. The proof is made with the workspace's keys; the engine believes that, not the row.
CREATE TABLE test_number(
  number_id INTEGER PRIMARY KEY AUTOINCREMENT,
  user_id INTEGER NOT NULL REFERENCES app_user,
  phone_bidx BLOB NOT NULL CHECK(length(phone_bidx) = 16),
  phone_enc BLOB NOT NULL,
  country INTEGER NOT NULL,
  added_at INTEGER NOT NULL,
  code_campaign INTEGER REFERENCES campaign,
  code_until INTEGER,
  tries INTEGER NOT NULL DEFAULT 0 CONSTRAINT a_code_is_not_guessed CHECK(tries BETWEEN 0 AND 5),
  confirmed_at INTEGER,
  vouched_by INTEGER REFERENCES app_user,
  reason TEXT,
  proof BLOB CHECK(length(proof) = 16),
  UNIQUE(user_id, phone_bidx),
  CHECK((code_campaign IS NULL) = (code_until IS NULL)),
  CHECK((confirmed_at IS NULL) = (proof IS NULL)),
  CHECK((vouched_by IS NULL) = (reason IS NULL)),
  CONSTRAINT nobody_vouches_for_himself CHECK(vouched_by IS NULL
    OR (confirmed_at IS NOT NULL AND vouched_by <> user_id AND length(reason) > 0)),
  CONSTRAINT a_code_was_sent CHECK(confirmed_at IS NULL OR vouched_by IS NOT NULL OR code_campaign IS NOT NULL)
) STRICT;

CREATE INDEX test_number_code ON test_number(code_campaign) WHERE code_campaign IS NOT NULL;

CREATE TRIGGER test_number_few BEFORE INSERT ON test_number
WHEN 10 <= (SELECT count(*) FROM test_number WHERE user_id = NEW.user_id)
BEGIN SELECT RAISE(ABORT, 'nobody has more than ten test numbers'); END;

CREATE TRIGGER test_number_once BEFORE INSERT ON test_number
WHEN NEW.confirmed_at IS NOT NULL OR NEW.tries <> 0 OR EXISTS(SELECT 1 FROM test_number WHERE
  number_id = NEW.number_id OR (user_id = NEW.user_id AND phone_bidx = NEW.phone_bidx))
BEGIN SELECT RAISE(ABORT, 'a test number begins unconfirmed'); END;

CREATE TRIGGER test_number_kept BEFORE UPDATE OF number_id, user_id, phone_bidx, confirmed_at, vouched_by, reason, proof
  ON test_number
WHEN OLD.confirmed_at IS NOT NULL OR NEW.number_id <> OLD.number_id OR NEW.user_id <> OLD.user_id
  OR NEW.phone_bidx <> OLD.phone_bidx
BEGIN SELECT RAISE(ABORT, 'whose number was confirmed is never changed'); END;

CREATE TRIGGER test_number_tried BEFORE UPDATE OF tries ON test_number
WHEN NEW.tries < OLD.tries AND NEW.code_campaign IS OLD.code_campaign
BEGIN SELECT RAISE(ABORT, 'a code is tried five times'); END;

-- What makes a campaign a test: of_campaign is whose text it shows, none for a code. An answer to somebody who wrote
-- to us wants no approver either: reply_id is what it answers.
CREATE TABLE test_send(
  campaign_id INTEGER PRIMARY KEY REFERENCES campaign,
  of_campaign INTEGER REFERENCES campaign,
  reply_id INTEGER REFERENCES inbound,
  proof BLOB CHECK(length(proof) = 16)
) STRICT;

CREATE INDEX test_send_of ON test_send(of_campaign) WHERE of_campaign IS NOT NULL;

CREATE TRIGGER test_send_kept BEFORE UPDATE ON test_send
WHEN OLD.proof IS NOT NULL OR NEW.campaign_id <> OLD.campaign_id OR NEW.of_campaign IS NOT OLD.of_campaign
  OR NEW.reply_id IS NOT OLD.reply_id
BEGIN SELECT RAISE(ABORT, 'what a test was sent for is never changed'); END;

CREATE TRIGGER campaign_kind_kept BEFORE UPDATE OF kind ON campaign WHEN NEW.kind <> OLD.kind
BEGIN SELECT RAISE(ABORT, 'a test stays a test, and a campaign a campaign'); END;

CREATE TRIGGER campaign_test_begins BEFORE INSERT ON campaign WHEN NEW.kind <> 0 AND NEW.state <> 0
BEGIN SELECT RAISE(ABORT, 'a test begins as a draft'); END;

CREATE TRIGGER campaign_test_goes BEFORE UPDATE OF state ON campaign
WHEN NEW.kind <> 0 AND NEW.state IN (5, 6, 7, 8, 10) AND OLD.state NOT IN (5, 6, 7, 8, 10)
  AND (OLD.state <> 2 OR NEW.frozen_n <> NEW.audience_n OR NEW.started_at IS NULL
    OR NEW.frozen_n <> (SELECT count(*) FROM message m WHERE m.campaign_id = NEW.campaign_id)
    OR NOT EXISTS(SELECT 1 FROM test_send s WHERE s.campaign_id = NEW.campaign_id AND s.proof IS NOT NULL)
    OR EXISTS(SELECT 1 FROM message m WHERE m.campaign_id = NEW.campaign_id AND NEW.kind <> 3 AND NOT EXISTS(
      SELECT 1 FROM test_number t WHERE t.user_id = NEW.author_id AND t.phone_bidx = m.phone_bidx
        AND iif(NEW.kind = 2, t.confirmed_at IS NULL AND t.code_campaign IS NEW.campaign_id,
          t.confirmed_at IS NOT NULL)))
    OR (NEW.kind = 3 AND NOT EXISTS(SELECT 1 FROM test_send s JOIN inbound i ON i.inbound_id = s.reply_id
      JOIN message m ON m.campaign_id = s.campaign_id AND m.phone_bidx = i.phone_bidx
      WHERE s.campaign_id = NEW.campaign_id AND i.received_at > NEW.started_at - 604800000)))
BEGIN SELECT RAISE(ABORT, 'a test goes only to numbers whose owners confirmed them, an answer to who wrote lately'); END;

CREATE TRIGGER campaign_tests_a_day BEFORE UPDATE OF state ON campaign
WHEN NEW.kind <> 0 AND NEW.kind <> 3 AND NEW.state = 5 AND OLD.state = 2
  AND NEW.audience_n + (SELECT ifnull(sum(t.audience_n), 0) FROM campaign t WHERE t.kind <> 0 AND t.kind <> 3
    AND t.author_id = NEW.author_id AND t.started_at > NEW.started_at - 86400000) > 20
BEGIN SELECT RAISE(ABORT, 'nobody sends more than 20 test messages a day'); END;

CREATE TRIGGER campaign_answers_a_day BEFORE UPDATE OF state ON campaign
WHEN NEW.kind = 3 AND NEW.state = 5 AND OLD.state = 2
  AND (200 <= (SELECT count(*) FROM campaign t WHERE t.kind <> 0 AND t.kind = 3
      AND t.author_id = NEW.author_id AND t.started_at > NEW.started_at - 86400000)
    OR 10 <= (SELECT count(*) FROM campaign t CROSS JOIN message o ON o.campaign_id = t.campaign_id
      WHERE t.kind <> 0 AND t.kind = 3 AND t.started_at > NEW.started_at - 86400000
        AND o.phone_bidx = (SELECT m.phone_bidx FROM message m WHERE m.campaign_id = NEW.campaign_id)))
BEGIN SELECT RAISE(ABORT, 'nobody is answered more than 10 times a day, or writes more than 200 answers'); END;

CREATE TRIGGER campaign_started_once BEFORE UPDATE OF started_at ON campaign
WHEN NEW.kind <> 0 AND OLD.started_at IS NOT NULL AND NEW.started_at IS NOT OLD.started_at
BEGIN SELECT RAISE(ABORT, 'when a test went is never changed'); END;

CREATE TRIGGER message_of_test BEFORE INSERT ON message
WHEN (SELECT kind FROM campaign WHERE campaign_id = NEW.campaign_id) <> 0
  AND ((SELECT count(*) FROM message m WHERE m.campaign_id = NEW.campaign_id) >= 5
    OR NOT EXISTS(SELECT 1 FROM campaign c JOIN test_number t ON t.user_id = c.author_id
      WHERE c.campaign_id = NEW.campaign_id AND t.phone_bidx = NEW.phone_bidx
        AND c.kind <> 3 AND (c.kind = 2 OR t.confirmed_at IS NOT NULL))
    AND NOT EXISTS(SELECT 1 FROM campaign c JOIN test_send s USING(campaign_id) JOIN inbound i ON i.inbound_id = s.reply_id
      WHERE c.campaign_id = NEW.campaign_id AND c.kind = 3 AND i.phone_bidx = NEW.phone_bidx))
BEGIN SELECT RAISE(ABORT, 'a test goes to at most five numbers whose owners confirmed them'); END;

CREATE TRIGGER message_of_test_kept BEFORE UPDATE OF campaign_id ON message WHEN NEW.campaign_id <> OLD.campaign_id
BEGIN SELECT RAISE(ABORT, 'a message stays one of its campaign'); END;

CREATE TABLE message_exception(
  campaign_id INTEGER NOT NULL,
  state INTEGER NOT NULL,
  msg_id INTEGER NOT NULL,
  reason TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY(campaign_id, state, msg_id)
) STRICT, WITHOUT ROWID;

-- Whom the suppression list left out when a campaign was frozen: part of the list that is approved.
CREATE TABLE campaign_left_out(
  campaign_id INTEGER NOT NULL REFERENCES campaign,
  msg_id INTEGER NOT NULL,
  PRIMARY KEY(campaign_id, msg_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE reason(
  reason_id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE message_total(
  dimension INTEGER NOT NULL,
  value INTEGER NOT NULL,
  bucket INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY(dimension, value, bucket)
) STRICT, WITHOUT ROWID;

CREATE TABLE message_bucket(
  bucket INTEGER PRIMARY KEY,
  first_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL
) STRICT;

CREATE TABLE message_hour(
  bucket INTEGER NOT NULL,
  state INTEGER NOT NULL,
  hour INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY(bucket, state, hour)
) STRICT, WITHOUT ROWID;

-- Hourly totals for reports, by the hour (since 1970 UTC) in which a message was handed over: in which its last
-- attempt was armed. States are those of who was handed over, in doubt and parked ones included.
CREATE TABLE report_outcome(
  hour INTEGER NOT NULL,
  campaign_id INTEGER NOT NULL,
  account_id INTEGER NOT NULL,
  country INTEGER NOT NULL,
  state INTEGER NOT NULL CHECK(state IN (3, 4, 5, 6, 7, 8, 12, 13)),
  reason_id INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY(hour, campaign_id, account_id, country, state, reason_id)
) STRICT, WITHOUT ROWID;

-- Accepted attempts, by their own hours and accounts. An account bills in one currency.
CREATE TABLE report_spend(
  hour INTEGER NOT NULL,
  campaign_id INTEGER NOT NULL,
  account_id INTEGER NOT NULL,
  country INTEGER NOT NULL,
  n INTEGER NOT NULL,
  segments INTEGER NOT NULL,
  micros INTEGER NOT NULL,
  priced_n INTEGER NOT NULL,
  PRIMARY KEY(hour, campaign_id, account_id, country)
) STRICT, WITHOUT ROWID;

-- Delivered messages by the time that their delivery took (domain/latencybuckets).
CREATE TABLE report_latency(
  hour INTEGER NOT NULL,
  campaign_id INTEGER NOT NULL,
  account_id INTEGER NOT NULL,
  country INTEGER NOT NULL,
  bucket INTEGER NOT NULL CHECK(bucket BETWEEN 0 AND 42),
  n INTEGER NOT NULL,
  PRIMARY KEY(hour, campaign_id, account_id, country, bucket)
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox(
  msg_id INTEGER PRIMARY KEY,
  campaign_id INTEGER NOT NULL,
  account_id INTEGER NOT NULL,
  lane_class INTEGER NOT NULL,
  not_before INTEGER NOT NULL,
  send_before INTEGER NOT NULL DEFAULT 9223372036854775807,
  expires_at INTEGER NOT NULL DEFAULT 9223372036854775807,
  phone_bidx BLOB NOT NULL,
  hold TEXT,
  alone INTEGER NOT NULL DEFAULT 0 CHECK(alone IN (0, 1))
) STRICT;

CREATE INDEX outbox_claim ON outbox(campaign_id, account_id, not_before, msg_id);

CREATE TABLE inflight(
  attempt_id INTEGER PRIMARY KEY AUTOINCREMENT,
  msg_id INTEGER NOT NULL UNIQUE,
  campaign_id INTEGER NOT NULL,
  account_id INTEGER NOT NULL,
  lane_class INTEGER NOT NULL,
  request_id BLOB NOT NULL CHECK(length(request_id) = 16),
  epoch INTEGER NOT NULL,
  phase INTEGER NOT NULL DEFAULT 1 CHECK(phase IN (1, 3, 4)),
  armed_at INTEGER NOT NULL,
  deadline INTEGER NOT NULL,
  send_before INTEGER NOT NULL DEFAULT 9223372036854775807,
  expires_at INTEGER NOT NULL DEFAULT 9223372036854775807,
  next_check INTEGER,
  last_evidence TEXT,
  cost_micros INTEGER,
  currency TEXT
) STRICT;

CREATE INDEX inflight_request ON inflight(request_id);

CREATE INDEX inflight_deadline ON inflight(deadline) WHERE phase = 1;

CREATE INDEX inflight_check ON inflight(account_id, next_check) WHERE phase > 1;

CREATE TABLE doubt(
  attempt_id INTEGER PRIMARY KEY,
  msg_id INTEGER NOT NULL,
  since INTEGER NOT NULL,
  cause INTEGER NOT NULL CHECK(cause BETWEEN 1 AND 7),
  reason TEXT NOT NULL,
  http_status INTEGER,
  body_bytes INTEGER,
  latency_ms INTEGER,
  asked INTEGER NOT NULL DEFAULT 0,
  ask_soon INTEGER NOT NULL DEFAULT 0 CHECK(ask_soon IN (0, 1)),
  last_asked INTEGER,
  last_answer INTEGER CHECK(last_answer BETWEEN 1 AND 7),
  first_miss INTEGER,
  last_miss INTEGER,
  parked_at INTEGER,
  decision INTEGER CHECK(decision BETWEEN 1 AND 5),
  decided_at INTEGER,
  actor INTEGER REFERENCES app_user,
  decision_reason TEXT,
  early INTEGER NOT NULL DEFAULT 0 CHECK(early IN (0, 1)),
  audit_seq INTEGER REFERENCES audit_log DEFERRABLE INITIALLY DEFERRED,
  CHECK((decision IS NULL) = (decided_at IS NULL) AND (decision IS NULL) = (audit_seq IS NULL))
) STRICT;

CREATE INDEX doubt_message ON doubt(msg_id);

CREATE TABLE doubt_check(
  check_id INTEGER PRIMARY KEY,
  attempt_id INTEGER NOT NULL,
  asked_at INTEGER NOT NULL,
  answer INTEGER NOT NULL CHECK(answer BETWEEN 1 AND 7),
  detail TEXT NOT NULL
) STRICT;

CREATE INDEX doubt_check_attempt ON doubt_check(attempt_id);

-- booked_micros, currency: what had been booked for one that was not accepted or whose outcome nobody knew; late
-- proof turns it into its cost.
CREATE TABLE attempt(
  attempt_id INTEGER PRIMARY KEY,
  msg_id INTEGER NOT NULL,
  campaign_id INTEGER NOT NULL,
  account_id INTEGER NOT NULL,
  request_id BLOB NOT NULL,
  outcome INTEGER NOT NULL CHECK(outcome BETWEEN 1 AND 6),
  evidence INTEGER NOT NULL CHECK(evidence BETWEEN 1 AND 6),
  provider_msg_id TEXT,
  error_code TEXT,
  segments INTEGER,
  cost_micros INTEGER,
  booked_micros INTEGER,
  currency TEXT,
  armed_at INTEGER NOT NULL,
  closed_at INTEGER NOT NULL
) STRICT;

-- The campaign, because an id that a provider gave twice may stand for people of several.
CREATE INDEX attempt_pid ON attempt(account_id, provider_msg_id, campaign_id) WHERE provider_msg_id IS NOT NULL;

CREATE INDEX attempt_msg ON attempt(msg_id);

CREATE INDEX attempt_unknown ON attempt(request_id) WHERE provider_msg_id IS NULL;

CREATE TABLE request_log(
  request_id BLOB PRIMARY KEY CHECK(length(request_id) = 16),
  campaign_id INTEGER NOT NULL,
  account_id INTEGER NOT NULL,
  epoch INTEGER NOT NULL,
  armed_at INTEGER NOT NULL,
  done_at INTEGER NOT NULL,
  n INTEGER NOT NULL,
  http_status INTEGER,
  body_bytes_sent INTEGER,
  provider_request_id TEXT,
  error_code TEXT,
  latency_ms INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE late_result(
  late_id INTEGER PRIMARY KEY,
  attempt_id INTEGER NOT NULL,
  outcome INTEGER NOT NULL,
  provider_msg_id TEXT,
  at INTEGER NOT NULL
) STRICT;

CREATE INDEX late_result_attempt ON late_result(attempt_id);

CREATE TABLE receipt_cursor(
  account_id INTEGER PRIMARY KEY REFERENCES provider_account,
  asked_attempt INTEGER NOT NULL DEFAULT 0,
  closed_attempt INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE receipt_inbox(
  receipt_id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL,
  dedupe BLOB NOT NULL UNIQUE CHECK(length(dedupe) = 32),
  provider_msg_id TEXT,
  client_ref TEXT,
  phone_bidx BLOB,
  status INTEGER NOT NULL CHECK(status IN (3, 5, 6, 7)),
  part INTEGER NOT NULL DEFAULT 0,
  part_n INTEGER NOT NULL DEFAULT 1 CHECK(part BETWEEN 0 AND part_n),
  raw_code TEXT,
  provider_at INTEGER,
  received_at INTEGER NOT NULL,
  trust INTEGER NOT NULL CHECK(trust BETWEEN 0 AND 2),
  fate INTEGER NOT NULL DEFAULT 0 CHECK(fate BETWEEN 0 AND 9),
  applied_at INTEGER,
  msg_id INTEGER,
  tries INTEGER NOT NULL DEFAULT 0,
  next_try INTEGER NOT NULL DEFAULT 0,
  CHECK((applied_at IS NOT NULL) = (fate BETWEEN 1 AND 5)),
  CHECK((applied_at IS NOT NULL) = (msg_id IS NOT NULL))
) STRICT;

CREATE INDEX receipt_pending ON receipt_inbox(next_try) WHERE applied_at IS NULL;

-- Only those that fitted nothing yet: a new one is due at once and need not be woken by its id.
CREATE INDEX receipt_provider ON receipt_inbox(account_id, provider_msg_id)
WHERE applied_at IS NULL AND tries > 0;

-- Those that wait for the end of another attempt of their message.
CREATE INDEX receipt_overtaken ON receipt_inbox(phone_bidx) WHERE applied_at IS NULL AND fate = 0 AND tries > 0;

-- When receipts of an account last came, and when one came that nobody had asked for.
CREATE TABLE receipt_arrival(
  account_id INTEGER PRIMARY KEY,
  last_at INTEGER NOT NULL,
  called_at INTEGER
) STRICT;

-- How it goes with each way by which an account's provider tells us something: its queues of receipts and of
-- replies, questions, pushes. Written when that changes.
CREATE TABLE intake_standing(
  account_id INTEGER NOT NULL,
  kind INTEGER NOT NULL CHECK(kind BETWEEN 0 AND 3),
  failing_since INTEGER,
  good_at INTEGER,
  code TEXT NOT NULL DEFAULT '',
  why TEXT NOT NULL DEFAULT '',
  loss_at INTEGER,
  cut_pages INTEGER NOT NULL DEFAULT 0,
  unreadable_rows INTEGER NOT NULL DEFAULT 0,
  lost_rows INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY(account_id, kind)
) STRICT, WITHOUT ROWID;

CREATE INDEX receipt_message ON receipt_inbox(msg_id) WHERE msg_id IS NOT NULL;

CREATE TABLE inbound(
  inbound_id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL,
  dedupe BLOB NOT NULL UNIQUE CHECK(length(dedupe) = 32),
  phone_bidx BLOB NOT NULL,
  phone_enc BLOB NOT NULL,
  body_enc BLOB NOT NULL,
  provider_at INTEGER,
  received_at INTEGER NOT NULL,
  trust INTEGER NOT NULL CHECK(trust BETWEEN 0 AND 2),
  msg_id INTEGER,
  campaign_id INTEGER,
  wish INTEGER NOT NULL DEFAULT 0 CHECK(wish IN (0, 1, 2)),
  handled_by INTEGER REFERENCES app_user,
  handled_at INTEGER,
  assigned_to INTEGER REFERENCES app_user,
  CHECK((handled_at IS NULL) = (handled_by IS NULL)),
  CHECK((msg_id IS NULL) = (campaign_id IS NULL))
) STRICT;

CREATE INDEX inbound_received ON inbound(received_at);

CREATE INDEX inbound_open ON inbound(inbound_id) WHERE handled_at IS NULL;

-- Who deals with what somebody wrote gets what the same person writes next, too.
CREATE INDEX inbound_assigned ON inbound(phone_bidx) WHERE handled_at IS NULL AND assigned_to IS NOT NULL;

CREATE INDEX inbound_message ON inbound(msg_id) WHERE msg_id IS NOT NULL;

-- added_by: who may take it back for a moment; nobody once it is listed for another reason or by somebody else.
CREATE TABLE suppression(
  phone_bidx BLOB NOT NULL CHECK(length(phone_bidx) = 16),
  scope INTEGER NOT NULL DEFAULT 0 CHECK(scope BETWEEN 0 AND 3 OR scope > 16),
  phone_enc BLOB NOT NULL,
  reason INTEGER NOT NULL CHECK(reason BETWEEN 1 AND 7),
  source TEXT NOT NULL,
  at INTEGER NOT NULL,
  added_by INTEGER REFERENCES app_user,
  PRIMARY KEY(phone_bidx, scope)
) STRICT, WITHOUT ROWID;

CREATE TABLE consent(
  consent_id INTEGER PRIMARY KEY,
  audience_id INTEGER NOT NULL REFERENCES audience,
  basis INTEGER NOT NULL CHECK(basis BETWEEN 0 AND 3),
  text_version TEXT NOT NULL,
  source TEXT NOT NULL CHECK(length(source) > 0),
  obtained_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  recorded_by INTEGER NOT NULL REFERENCES app_user,
  CHECK(basis = 0 OR (length(text_version) > 0 AND obtained_at <= recorded_at))
) STRICT;

CREATE INDEX consent_audience ON consent(audience_id, consent_id);

CREATE TRIGGER consent_no_update BEFORE UPDATE ON consent
BEGIN SELECT RAISE(ABORT, 'what was recorded of consent is never changed'); END;

CREATE TRIGGER consent_no_delete BEFORE DELETE ON consent
BEGIN SELECT RAISE(ABORT, 'what was recorded of consent is never removed'); END;

CREATE TRIGGER marketing_needs_consent BEFORE UPDATE OF state ON campaign
WHEN NEW.state = 1 AND OLD.state <> 1 AND NEW.lane_class = 2 AND NEW.kind = 0 AND ifnull((SELECT basis FROM consent
  WHERE audience_id = NEW.audience_id ORDER BY consent_id DESC LIMIT 1), 0) = 0
BEGIN SELECT RAISE(ABORT, 'marketing wants a consent basis for its audience'); END;

-- What a number was sent lately, or is being sent, while a limit a person or on equal texts is set for the class.
-- returned: it counts for nothing, unless late proof says that it was sent after all.
CREATE TABLE recipient_event(
  phone_bidx BLOB NOT NULL CHECK(length(phone_bidx) = 16),
  at INTEGER NOT NULL,
  msg_id INTEGER NOT NULL,
  lane_class INTEGER NOT NULL,
  content INTEGER NOT NULL,
  returned INTEGER NOT NULL DEFAULT 0 CHECK(returned IN (0, 1)),
  PRIMARY KEY(phone_bidx, at, msg_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE prefix_velocity(
  prefix_code INTEGER NOT NULL,
  lane_class INTEGER NOT NULL,
  bucket INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY(prefix_code, lane_class, bucket)
) STRICT, WITHOUT ROWID;

CREATE TABLE campaign_cost(
  campaign_id INTEGER NOT NULL REFERENCES campaign,
  currency TEXT NOT NULL CHECK(length(currency) = 3),
  micros INTEGER NOT NULL,
  PRIMARY KEY(campaign_id, currency)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_log(
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor INTEGER,
  origin TEXT NOT NULL,
  action TEXT NOT NULL,
  object TEXT,
  detail TEXT NOT NULL,
  prev_hash BLOB NOT NULL CHECK(length(prev_hash) = 32),
  hash BLOB NOT NULL CHECK(length(hash) = 32)
) STRICT;

CREATE INDEX audit_suppression_removal ON audit_log(actor, at)
WHERE action IN ('suppression.remove', 'suppression.remove-many');

CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit_log
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;

CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit_log
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;

CREATE TRIGGER audit_at_the_end BEFORE INSERT ON audit_log
WHEN NEW.seq IS NOT (SELECT ifnull(max(seq), 0) + 1 FROM audit_log)
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;

INSERT INTO content_state(one) VALUES(1);

INSERT INTO app_user(user_id, login, display_name, enabled) VALUES
  (1, 'author', 'Nobody signed in (author)', 0),
  (2, 'approver', 'Nobody signed in (approver)', 0),
  (3, 'engine', 'The engine', 0);
