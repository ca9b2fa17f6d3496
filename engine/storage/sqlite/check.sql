-- The invariants of engine.md C2, each as a query that counts what breaks it. They rest on the tables alone
-- and share nothing with the code that keeps them.
--
-- A statement follows its head line and ends with a blank line; none contains one. "name": an invariant and
-- its meaning. "ledger": prepares I2 to I4, which compare with what providers say they accepted. The checker
-- fills temp.provider_ledger after the first of these. :now is the time of the check in milliseconds,
-- :bucket_shift the size of the buckets in which history is counted.

-- ledger: what providers accepted, by their own books
CREATE TEMP TABLE provider_ledger(
  account_id INTEGER NOT NULL,
  phone_bidx BLOB NOT NULL,
  client_ref TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY(account_id, phone_bidx, client_ref)
) STRICT, WITHOUT ROWID

-- ledger: every request that was ever armed
CREATE TEMP TABLE armed_request AS
SELECT DISTINCT lower(hex(request_id)) AS client_ref, account_id, campaign_id
  FROM (SELECT request_id, account_id, campaign_id FROM attempt
        UNION ALL SELECT request_id, account_id, campaign_id FROM inflight)

-- ledger: so that each entry finds its request
CREATE INDEX temp.armed_request_ref ON armed_request(client_ref, account_id)

-- ledger: the same by campaign, NULL if nobody armed it; an entry without reference counts wherever its number is
CREATE TEMP TABLE accepted AS
SELECT r.campaign_id, l.phone_bidx, sum(l.n) AS n
  FROM provider_ledger l LEFT JOIN armed_request r ON r.client_ref = l.client_ref AND r.account_id = l.account_id
 WHERE l.client_ref <> '' GROUP BY r.campaign_id, l.phone_bidx
UNION ALL
SELECT m.campaign_id, l.phone_bidx, sum(l.n)
  FROM provider_ledger l LEFT JOIN (campaign c JOIN message m ON m.campaign_id = c.campaign_id)
    ON ifnull(m.account_id, c.account_id) = l.account_id AND m.phone_bidx = l.phone_bidx
 WHERE l.client_ref = '' GROUP BY m.campaign_id, l.phone_bidx

-- ledger: so that each message finds its entry
CREATE INDEX temp.accepted_person ON accepted(campaign_id, phone_bidx)

-- name: I1 Everybody on the list of a frozen campaign who was not forgotten has exactly one message
SELECT
  (SELECT count(*) FROM campaign c CROSS JOIN audience_member a ON a.audience_id = c.audience_id
    WHERE c.audience_n > 0 AND c.frozen_n = c.audience_n AND c.state <> 9
      AND c.erase_cursor = 0 AND a.phone_enc <> x''
      AND NOT EXISTS (SELECT 1 FROM message m WHERE m.campaign_id = c.campaign_id AND m.phone_bidx = a.phone_bidx))
  + (SELECT count(*) FROM message m JOIN campaign c USING (campaign_id)
    WHERE m.phone_enc <> x'' AND NOT EXISTS (SELECT 1 FROM audience_member a
                       WHERE a.audience_id = c.audience_id AND a.phone_bidx = m.phone_bidx))
  + (SELECT count(*) FROM campaign c
    WHERE c.audience_n > 0
      AND c.frozen_n <> (SELECT count(*) FROM message m WHERE m.campaign_id = c.campaign_id))

-- ledger: how often each message was knowingly sent again, by an audited decision, person's or rule's
CREATE TEMP TABLE resent AS
SELECT d.msg_id, count(*) AS n
  FROM doubt d JOIN message m ON m.msg_id = d.msg_id AND m.flags & 2
  JOIN audit_log l ON l.seq = d.audit_seq AND l.action IN ('unknown.send-again', 'unknown.rule')
 WHERE d.decision IN (2, 4) GROUP BY d.msg_id

-- name: I2 No provider accepted a message twice, but one that somebody knowingly sent again
SELECT count(*) FROM temp.accepted a JOIN message m ON m.campaign_id = a.campaign_id AND m.phone_bidx = a.phone_bidx
  LEFT JOIN temp.resent r ON r.msg_id = m.msg_id
 WHERE a.n > 1 + ifnull(r.n, 0)

-- name: I3 Whoever counts as sent was accepted by the provider, or somebody said so
SELECT count(*) FROM message m
 WHERE m.state IN (5, 6, 7, 13)
   AND NOT (m.state IN (5, 13) AND EXISTS (SELECT 1 FROM attempt t JOIN doubt d USING (attempt_id)
     WHERE t.msg_id = m.msg_id AND t.outcome = 1 AND t.evidence = 4 AND d.decision = 1))
   AND NOT EXISTS (SELECT 1 FROM temp.accepted a WHERE a.campaign_id = m.campaign_id AND a.phone_bidx = m.phone_bidx)

-- name: I4 Whom a provider accepted is sent, open or unknown, never free to be sent again unless knowingly
SELECT
  (SELECT count(*) FROM temp.accepted a JOIN message m ON m.campaign_id = a.campaign_id AND m.phone_bidx = a.phone_bidx
    WHERE m.state IN (0, 8, 9, 10, 11)
       OR (m.state = 1 AND NOT EXISTS (SELECT 1 FROM inflight f WHERE f.msg_id = m.msg_id)
           AND NOT EXISTS (SELECT 1 FROM temp.resent r WHERE r.msg_id = m.msg_id)))
  + (SELECT count(*) FROM temp.accepted a
    WHERE NOT EXISTS (SELECT 1 FROM message m WHERE m.campaign_id = a.campaign_id AND m.phone_bidx = a.phone_bidx))

-- name: I5 Whoever is ready waits in the queue, beyond its cursor, or in one open attempt
SELECT
  (SELECT count(*) FROM message m JOIN campaign c USING (campaign_id)
    WHERE m.state = 1 AND m.msg_id <= c.feed_cursor
      AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.msg_id = m.msg_id)
      AND NOT EXISTS (SELECT 1 FROM inflight f WHERE f.msg_id = m.msg_id))
  + (SELECT count(*) FROM outbox o JOIN inflight f USING (msg_id))
  + (SELECT count(*) FROM outbox o LEFT JOIN message m USING (msg_id) LEFT JOIN campaign c ON c.campaign_id = o.campaign_id
    WHERE m.state IS NOT 1 OR m.campaign_id IS NOT o.campaign_id OR o.msg_id > c.feed_cursor
       OR o.account_id IS NOT ifnull(m.account_id, c.account_id))
  + (SELECT count(*) FROM inflight f LEFT JOIN message m USING (msg_id) LEFT JOIN campaign c ON c.campaign_id = f.campaign_id
    WHERE m.state IS NOT 1 OR m.campaign_id IS NOT f.campaign_id OR f.account_id IS NOT ifnull(m.account_id, c.account_id))
  + (SELECT count(*) FROM (SELECT 1 FROM attempt WHERE outcome = 1 GROUP BY msg_id HAVING count(*) > 1))

-- name: I6 Every counter equals a recount, and a campaign's counters add up to its plan
WITH base AS MATERIALIZED (
  SELECT m.campaign_id, ifnull(m.account_id, c.account_id) AS account_id, m.country, m.state,
         m.msg_id >> :bucket_shift AS bucket, count(*) AS n
    FROM message m JOIN campaign c USING (campaign_id) GROUP BY 1, 2, 3, 4, 5)
SELECT
  (SELECT count(*) FROM (
    SELECT 1 FROM (
      SELECT campaign_id, state, n FROM campaign_counter
      UNION ALL SELECT campaign_id, 0, frozen_n - audience_n FROM campaign
      UNION ALL SELECT campaign_id, state, -n FROM base
      UNION ALL SELECT campaign_id, 1, 1 FROM inflight
      UNION ALL SELECT campaign_id, iif(phase = 1, 2, phase), -1 FROM inflight)
    GROUP BY campaign_id, state HAVING sum(n) <> 0))
  + (SELECT count(*) FROM (
    SELECT 1 FROM (
      SELECT campaign_id, hold, n FROM campaign_hold
      UNION ALL SELECT campaign_id, hold, -1 FROM outbox WHERE hold IS NOT NULL)
    GROUP BY campaign_id, hold HAVING sum(n) <> 0))
  + (SELECT count(*) FROM (
    SELECT 1 FROM (
      SELECT campaign_id, account_id, n FROM campaign_lane
      UNION ALL SELECT campaign_id, account_id, -n FROM base WHERE state = 1)
    GROUP BY campaign_id, account_id HAVING sum(n) <> 0))
  + (SELECT count(*) FROM campaign c
    WHERE c.audience_n <> (SELECT ifnull(sum(n), 0) FROM campaign_counter k WHERE k.campaign_id = c.campaign_id))
  + (SELECT count(*) FROM (
    SELECT 1 FROM (
      SELECT dimension, value, bucket, n FROM message_total
      UNION ALL SELECT 1, state, bucket, -n FROM base
      UNION ALL SELECT 2, account_id, bucket, -n FROM base
      UNION ALL SELECT 3, country, bucket, -n FROM base
      UNION ALL SELECT 4, r.reason_id, x.msg_id >> :bucket_shift, -1 FROM message_exception x JOIN reason r ON r.code = x.reason
      UNION ALL SELECT 5, campaign_id * 16 + state, bucket, -n FROM base
      UNION ALL SELECT 6, account_id * 16 + state, bucket, -n FROM base
      UNION ALL SELECT 7, campaign_id, bucket, -n FROM base)
    GROUP BY dimension, value, bucket HAVING sum(n) <> 0))

-- name: I7 Nothing counts as being sent ten seconds after its deadline
SELECT count(*) FROM inflight WHERE phase = 1 AND deadline < :now - 10000

-- name: I8 The hourly totals of reports equal a recount of who was handed over, and history finds each hour
WITH handed AS MATERIALIZED (
  SELECT m.msg_id, m.campaign_id, ifnull(m.account_id, c.account_id) AS account_id, m.country,
         ifnull(f.phase, m.state) AS state, ifnull(f.armed_at, a.armed_at) / 3600000 AS hour,
         ifnull((SELECT r.reason_id FROM message_exception x JOIN reason r ON r.code = x.reason
           WHERE x.campaign_id = m.campaign_id AND x.state = ifnull(f.phase, m.state) AND x.msg_id = m.msg_id), 0)
           AS reason_id
    FROM message m JOIN campaign c USING (campaign_id) LEFT JOIN inflight f USING (msg_id)
         LEFT JOIN attempt a ON a.attempt_id = m.last_attempt
   WHERE f.phase > 1
      OR (f.phase IS NULL AND a.attempt_id IS NOT NULL
          AND (m.state IN (5, 6, 7, 12, 13) OR (m.state = 8 AND a.outcome = 3))))
SELECT
  (SELECT count(*) FROM (
    SELECT 1 FROM (
      SELECT hour, campaign_id, account_id, country, state, reason_id, n FROM report_outcome
      UNION ALL SELECT hour, campaign_id, account_id, country, state, reason_id, -1 FROM handed)
    GROUP BY hour, campaign_id, account_id, country, state, reason_id HAVING sum(n) <> 0))
  + (SELECT count(*) FROM (
    SELECT 1 FROM (
      SELECT hour, campaign_id, account_id, country, n, segments, micros, priced_n FROM report_spend
      UNION ALL SELECT a.armed_at / 3600000, a.campaign_id, a.account_id, m.country,
                       -1, -ifnull(a.segments, 0), -ifnull(a.cost_micros, 0), -(a.cost_micros IS NOT NULL)
        FROM attempt a JOIN message m USING (msg_id) WHERE a.outcome IN (1, 6))
    GROUP BY hour, campaign_id, account_id, country
    HAVING sum(n) <> 0 OR sum(segments) <> 0 OR sum(micros) <> 0 OR sum(priced_n) <> 0))
  + (SELECT count(*) FROM (
    SELECT 1 FROM (
      SELECT hour, campaign_id, account_id, country, n FROM report_latency
      UNION ALL SELECT hour, campaign_id, account_id, country, -1 FROM handed WHERE state = 6)
    GROUP BY hour, campaign_id, account_id, country HAVING sum(n) <> 0))
  + (SELECT count(*) FROM (SELECT msg_id >> :bucket_shift AS bucket, hour, count(*) AS n FROM handed GROUP BY 1, 2) h
    WHERE h.n > ifnull((SELECT k.n FROM message_hour k
      WHERE k.bucket = h.bucket AND k.state = 2 AND k.hour = h.hour), 0))
