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
  hwm_attempt INTEGER NOT NULL DEFAULT 0
) STRICT;

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

CREATE TABLE app_user(
  user_id INTEGER PRIMARY KEY,
  login TEXT NOT NULL UNIQUE,
  display_name TEXT NOT NULL,
  password_hash TEXT,
  approve_pubkey BLOB CHECK(approve_pubkey IS NULL OR length(approve_pubkey) = 32),
  enabled INTEGER NOT NULL DEFAULT 1 CHECK(enabled IN (0, 1)),
  failed_logins INTEGER NOT NULL DEFAULT 0,
  locked_until INTEGER
) STRICT;

CREATE TABLE role(
  role_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE role_right(
  role_id INTEGER NOT NULL REFERENCES role,
  right_code TEXT NOT NULL,
  PRIMARY KEY(role_id, right_code)
) STRICT, WITHOUT ROWID;

CREATE TABLE user_role(
  user_id INTEGER NOT NULL REFERENCES app_user,
  role_id INTEGER NOT NULL REFERENCES role,
  PRIMARY KEY(user_id, role_id)
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
  removed_at INTEGER
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
CREATE TABLE budget(
  budget_id INTEGER PRIMARY KEY AUTOINCREMENT,
  scope INTEGER NOT NULL CHECK(scope BETWEEN 1 AND 4),
  subject INTEGER NOT NULL,
  period INTEGER NOT NULL CHECK(period BETWEEN 1 AND 3),
  unit TEXT NOT NULL CHECK(length(unit) = 3 OR unit = 'messages'),
  sealed INTEGER NOT NULL DEFAULT 0 CHECK(sealed IN (0, 1)),
  allowed INTEGER NOT NULL CHECK(allowed >= 0),
  booked INTEGER NOT NULL DEFAULT 0 CHECK(booked >= 0),
  period_start INTEGER NOT NULL,
  since_attempt INTEGER NOT NULL,
  UNIQUE(scope, subject, period, unit, sealed)
) STRICT;

CREATE TRIGGER budget_never_overshot BEFORE UPDATE OF booked ON budget
WHEN NEW.booked > OLD.booked AND NEW.booked > NEW.allowed
BEGIN SELECT RAISE(ABORT, 'nothing is spent beyond its budget'); END;

CREATE TRIGGER budget_sealed BEFORE UPDATE OF scope, subject, period, unit, sealed, allowed ON budget
WHEN OLD.sealed = 1
BEGIN SELECT RAISE(ABORT, 'the maximum of a campaign is part of what is approved'); END;

CREATE TRIGGER budget_sealed_kept BEFORE DELETE ON budget WHEN OLD.sealed = 1
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
  code TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  state INTEGER NOT NULL,
  reason TEXT,
  confirmed_by INTEGER REFERENCES app_user,
  confirmed_at INTEGER,
  UNIQUE(account_id, code, version)
) STRICT;

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
  CHECK(complete = 0 OR row_n = accepted_n + rejected_n + duplicate_n)
) STRICT;

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
  approved_sig BLOB,
  approved_at INTEGER,
  feed_cursor INTEGER NOT NULL DEFAULT 0,
  feed_done INTEGER NOT NULL DEFAULT 0 CHECK(feed_done IN (0, 1)),
  not_before INTEGER,
  expires_at INTEGER,
  hold TEXT,
  hold_until INTEGER,
  hold_note TEXT,
  parent_id INTEGER REFERENCES campaign,
  segments_sent INTEGER NOT NULL DEFAULT 0,
  canary_state INTEGER NOT NULL DEFAULT 0 CHECK(canary_state IN (0, 1, 2)),
  canary_at INTEGER,
  version INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  started_at INTEGER,
  finished_at INTEGER,
  CONSTRAINT separation_of_duties CHECK(approved_by IS NULL OR approved_by <> author_id),
  CONSTRAINT approval_bound CHECK(state NOT IN (3, 4, 5, 6, 7, 8, 10, 14)
    OR (approved_by IS NOT NULL AND approved_hash IS content_hash))
) STRICT;

CREATE INDEX campaign_open ON campaign(state) WHERE state NOT IN (8, 9, 12);

CREATE INDEX campaign_parent ON campaign(parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE campaign_account(
  campaign_id INTEGER NOT NULL REFERENCES campaign,
  position INTEGER NOT NULL,
  account_id INTEGER NOT NULL REFERENCES provider_account,
  PRIMARY KEY(campaign_id, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER campaign_sealed BEFORE UPDATE OF content, audience_id, account_id, not_before, expires_at
ON campaign
WHEN OLD.state NOT IN (0, 2, 11, 13)
  AND (NEW.content IS NOT OLD.content OR NEW.audience_id IS NOT OLD.audience_id
    OR NEW.account_id IS NOT OLD.account_id OR NEW.not_before IS NOT OLD.not_before
    OR (OLD.expires_at IS NOT NULL AND NEW.expires_at IS NOT OLD.expires_at))
BEGIN SELECT RAISE(ABORT, 'what was approved is not changed any more'); END;

CREATE TRIGGER campaign_account_sealed BEFORE UPDATE ON campaign_account
BEGIN SELECT RAISE(ABORT, 'the accounts of a campaign are part of what is approved'); END;

CREATE TRIGGER campaign_account_kept BEFORE DELETE ON campaign_account
BEGIN SELECT RAISE(ABORT, 'the accounts of a campaign are part of what is approved'); END;

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

CREATE TABLE message_exception(
  campaign_id INTEGER NOT NULL,
  state INTEGER NOT NULL,
  msg_id INTEGER NOT NULL,
  reason TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY(campaign_id, state, msg_id)
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

CREATE TABLE attempt(
  attempt_id INTEGER PRIMARY KEY,
  msg_id INTEGER NOT NULL,
  campaign_id INTEGER NOT NULL,
  account_id INTEGER NOT NULL,
  request_id BLOB NOT NULL,
  outcome INTEGER NOT NULL CHECK(outcome BETWEEN 1 AND 5),
  evidence INTEGER NOT NULL CHECK(evidence BETWEEN 1 AND 6),
  provider_msg_id TEXT,
  error_code TEXT,
  segments INTEGER,
  cost_micros INTEGER,
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
WHERE applied_at IS NULL AND tries > 0 AND provider_msg_id IS NOT NULL;

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
  handled_by INTEGER REFERENCES app_user,
  handled_at INTEGER,
  CHECK((handled_at IS NULL) = (handled_by IS NULL)),
  CHECK((msg_id IS NULL) = (campaign_id IS NULL))
) STRICT;

CREATE INDEX inbound_open ON inbound(inbound_id) WHERE handled_at IS NULL;

CREATE INDEX inbound_message ON inbound(msg_id) WHERE msg_id IS NOT NULL;

CREATE TABLE suppression(
  phone_bidx BLOB NOT NULL CHECK(length(phone_bidx) = 16),
  scope INTEGER NOT NULL DEFAULT 0,
  phone_enc BLOB NOT NULL,
  reason INTEGER NOT NULL,
  source TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY(phone_bidx, scope)
) STRICT, WITHOUT ROWID;

CREATE TABLE consent(
  phone_bidx BLOB NOT NULL,
  purpose INTEGER NOT NULL,
  granted_at INTEGER NOT NULL,
  revoked_at INTEGER,
  evidence TEXT NOT NULL,
  PRIMARY KEY(phone_bidx, purpose, granted_at)
) STRICT, WITHOUT ROWID;

-- What a number was sent lately, or is being sent, while a limit a person or on equal texts is set for the class.
CREATE TABLE recipient_event(
  phone_bidx BLOB NOT NULL CHECK(length(phone_bidx) = 16),
  at INTEGER NOT NULL,
  msg_id INTEGER NOT NULL,
  lane_class INTEGER NOT NULL,
  content INTEGER NOT NULL,
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
  action TEXT NOT NULL,
  object TEXT,
  detail TEXT NOT NULL,
  prev_hash BLOB NOT NULL CHECK(length(prev_hash) = 32),
  hash BLOB NOT NULL CHECK(length(hash) = 32)
) STRICT;

CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit_log
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;

CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit_log
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;

INSERT INTO app_user(user_id, login, display_name, enabled) VALUES
  (1, 'author', 'Nobody signed in (author)', 0),
  (2, 'approver', 'Nobody signed in (approver)', 0);
