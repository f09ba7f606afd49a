-- Events are append-only: history cannot be rewritten, whoever holds the connection.
CREATE TRIGGER events_never_change BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER events_never_go BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER events_never_replaced BEFORE INSERT ON events WHEN EXISTS (SELECT 1 FROM events WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
--> statement-breakpoint
-- A meeting is called off or discarded; its row stays.
CREATE TRIGGER meetings_never_go BEFORE DELETE ON meetings BEGIN SELECT RAISE(ABORT, 'a meeting is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER meetings_never_replaced BEFORE INSERT ON meetings WHEN EXISTS (SELECT 1 FROM meetings WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'a meeting is never deleted'); END;
--> statement-breakpoint
-- The evaluation of people: decisions and confirmed figures are only added.
CREATE TRIGGER evaluation_rules_never_change BEFORE UPDATE ON evaluation_rules BEGIN SELECT RAISE(ABORT, 'what was decided for an evaluation does not change'); END;
--> statement-breakpoint
CREATE TRIGGER evaluation_rules_never_go BEFORE DELETE ON evaluation_rules BEGIN SELECT RAISE(ABORT, 'what was decided for an evaluation does not change'); END;
--> statement-breakpoint
CREATE TRIGGER evaluation_rules_never_replaced BEFORE INSERT ON evaluation_rules WHEN EXISTS (SELECT 1 FROM evaluation_rules WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'what was decided for an evaluation does not change'); END;
--> statement-breakpoint
CREATE TRIGGER evaluation_standings_never_change BEFORE UPDATE ON evaluation_standings BEGIN SELECT RAISE(ABORT, 'what was decided for an evaluation does not change'); END;
--> statement-breakpoint
CREATE TRIGGER evaluation_standings_never_go BEFORE DELETE ON evaluation_standings BEGIN SELECT RAISE(ABORT, 'what was decided for an evaluation does not change'); END;
--> statement-breakpoint
CREATE TRIGGER evaluation_standings_never_replaced BEFORE INSERT ON evaluation_standings WHEN EXISTS (SELECT 1 FROM evaluation_standings WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'what was decided for an evaluation does not change'); END;
--> statement-breakpoint
CREATE TRIGGER evaluation_judgements_never_change BEFORE UPDATE ON evaluation_judgements BEGIN SELECT RAISE(ABORT, 'what was decided for an evaluation does not change'); END;
--> statement-breakpoint
CREATE TRIGGER evaluation_judgements_never_go BEFORE DELETE ON evaluation_judgements BEGIN SELECT RAISE(ABORT, 'what was decided for an evaluation does not change'); END;
--> statement-breakpoint
CREATE TRIGGER evaluation_judgements_never_replaced BEFORE INSERT ON evaluation_judgements WHEN EXISTS (SELECT 1 FROM evaluation_judgements WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'what was decided for an evaluation does not change'); END;
--> statement-breakpoint
CREATE TRIGGER evaluation_scores_never_change BEFORE UPDATE ON evaluation_scores BEGIN SELECT RAISE(ABORT, 'what was decided for an evaluation does not change'); END;
--> statement-breakpoint
CREATE TRIGGER evaluation_scores_never_go BEFORE DELETE ON evaluation_scores BEGIN SELECT RAISE(ABORT, 'what was decided for an evaluation does not change'); END;
--> statement-breakpoint
CREATE TRIGGER evaluation_scores_never_replaced BEFORE INSERT ON evaluation_scores WHEN EXISTS (SELECT 1 FROM evaluation_scores WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'what was decided for an evaluation does not change'); END;
--> statement-breakpoint
CREATE TRIGGER evaluation_confirmations_never_change BEFORE UPDATE ON evaluation_confirmations BEGIN SELECT RAISE(ABORT, 'what was decided for an evaluation does not change'); END;
--> statement-breakpoint
CREATE TRIGGER evaluation_confirmations_never_go BEFORE DELETE ON evaluation_confirmations BEGIN SELECT RAISE(ABORT, 'what was decided for an evaluation does not change'); END;
--> statement-breakpoint
CREATE TRIGGER evaluation_confirmations_never_replaced BEFORE INSERT ON evaluation_confirmations WHEN EXISTS (SELECT 1 FROM evaluation_confirmations WHERE id = NEW.id OR (person_id = NEW.person_id AND period_key = NEW.period_key AND version = NEW.version)) BEGIN SELECT RAISE(ABORT, 'what was decided for an evaluation does not change'); END;
--> statement-breakpoint
CREATE TRIGGER catalogue_coefficients_never_change BEFORE UPDATE ON catalogue_coefficients BEGIN SELECT RAISE(ABORT, 'what was decided for an evaluation does not change'); END;
--> statement-breakpoint
CREATE TRIGGER catalogue_coefficients_never_go BEFORE DELETE ON catalogue_coefficients BEGIN SELECT RAISE(ABORT, 'what was decided for an evaluation does not change'); END;
--> statement-breakpoint
CREATE TRIGGER catalogue_coefficients_never_replaced BEFORE INSERT ON catalogue_coefficients WHEN EXISTS (SELECT 1 FROM catalogue_coefficients WHERE id = NEW.id OR (item_id = NEW.item_id AND from_day = NEW.from_day)) BEGIN SELECT RAISE(ABORT, 'what was decided for an evaluation does not change'); END;
--> statement-breakpoint
-- Search: an index for each kind of result, whose keys are the places in the list of results. Read from the first key on,
-- it gives the newest results first and may stop when a page is full (db/search-match.ts). A key is 17 bits of days down
-- to 1900, 16 bits of rank within the day, 30 bits of id. fold() is registered on each connection (db/client.ts).
-- Views say what is indexed of a row, and under which key; triggers write that.
CREATE VIRTUAL TABLE search_meeting USING fts5(words, folded, content = '', contentless_delete = 1, prefix = '1 2 3 4 5 6', tokenize = 'unicode61 remove_diacritics 0');
--> statement-breakpoint
CREATE VIEW meeting_texts AS SELECT id, ((131071 - max(0, min(131071, coalesce(CAST(julianday(held_on) - 2415020.5 AS INTEGER), 0)))) << 46) | id AS key, title || ' ' || code || ' ' || place || ' ' || coalesce(official_number, '') || ' ' || coalesce(strftime('%d/%m/%Y', held_on), '') AS words FROM meetings;
--> statement-breakpoint
-- A directive is found by its own words, by what departments reported of it, also of closed periods, and by their checklists.
CREATE VIRTUAL TABLE search_directive USING fts5(words, folded, content = '', contentless_delete = 1, prefix = '1 2 3 4 5 6', tokenize = 'unicode61 remove_diacritics 0');
--> statement-breakpoint
CREATE VIEW directive_texts AS SELECT d.id, d.meeting_id, ((131071 - max(0, min(131071, coalesce(CAST(julianday(coalesce(m.held_on, d.issued_on)) - 2415020.5 AS INTEGER), 0)))) << 46) | (max(0, min(65535, coalesce(d.number, d.sort_order))) << 30) | d.id AS key, d.summary || ' ' || coalesce(d.code, '') || ' ' || d.text || ' ' || d.product_expected || ' ' || d.given_by_name || ' ' || coalesce(strftime('%d/%m/%Y', d.issued_on), '') || ' ' || coalesce(strftime('%d/%m/%Y', d.original_deadline), '') || ' ' || coalesce((SELECT group_concat(a.product_number || ' ' || a.product_text || ' ' || coalesce(strftime('%d/%m/%Y', a.product_date), ''), ' ') FROM assignments a WHERE a.directive_id = d.id), '') || ' ' || coalesce((SELECT group_concat(s.title, ' ') FROM assignments a JOIN subtasks s ON s.assignment_id = a.id WHERE a.directive_id = d.id AND s.removed_on IS NULL), '') || ' ' || coalesce((SELECT group_concat(coalesce(e.payload ->> '$.productNumber', '') || ' ' || coalesce(e.payload ->> '$.productText', '') || ' ' || coalesce(strftime('%d/%m/%Y', e.payload ->> '$.productDate'), ''), ' ') FROM events e WHERE e.directive_id = d.id AND e.kind = 'assignment.period_closed'), '') AS words FROM directives d LEFT JOIN meetings m ON m.id = d.meeting_id;
--> statement-breakpoint
CREATE VIRTUAL TABLE search_agenda_item USING fts5(words, folded, content = '', contentless_delete = 1, prefix = '1 2 3 4 5 6', tokenize = 'unicode61 remove_diacritics 0');
--> statement-breakpoint
CREATE VIEW agenda_item_texts AS SELECT i.id, i.meeting_id, ((131071 - max(0, min(131071, coalesce(CAST(julianday(m.held_on) - 2415020.5 AS INTEGER), 0)))) << 46) | (max(0, min(65535, i.sort_order)) << 30) | i.id AS key, i.title || ' ' || i.body || ' ' || i.speaker_name || ' ' || i.speaker_position AS words FROM agenda_items i JOIN meetings m ON m.id = i.meeting_id;
--> statement-breakpoint
CREATE VIRTUAL TABLE search_reference USING fts5(words, folded, content = '', contentless_delete = 1, prefix = '1 2 3 4 5 6', tokenize = 'unicode61 remove_diacritics 0');
--> statement-breakpoint
CREATE VIEW reference_texts AS SELECT id, ((131071 - max(0, min(131071, coalesce(CAST(julianday(issued_on) - 2415020.5 AS INTEGER), 0)))) << 46) | id AS key, kind || ' ' || number || ' ' || subject || ' ' || issuer || ' ' || coalesce(strftime('%d/%m/%Y', issued_on), '') AS words FROM legal_references;
--> statement-breakpoint
CREATE VIRTUAL TABLE search_person USING fts5(words, folded, content = '', contentless_delete = 1, prefix = '1 2 3 4 5 6', tokenize = 'unicode61 remove_diacritics 0');
--> statement-breakpoint
CREATE VIEW person_texts AS SELECT id, id AS key, full_name AS words FROM people;
--> statement-breakpoint
CREATE TRIGGER meetings_search_insert AFTER INSERT ON meetings BEGIN INSERT INTO search_meeting (rowid, words, folded) SELECT key, words, fold(words) FROM meeting_texts WHERE id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER meetings_search_leave BEFORE UPDATE OF id, title, code, place, official_number, held_on ON meetings BEGIN DELETE FROM search_meeting WHERE rowid IN (SELECT key FROM meeting_texts WHERE id = OLD.id); END;
--> statement-breakpoint
CREATE TRIGGER meetings_search_enter AFTER UPDATE OF id, title, code, place, official_number, held_on ON meetings BEGIN INSERT INTO search_meeting (rowid, words, folded) SELECT key, words, fold(words) FROM meeting_texts WHERE id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER meetings_search_delete BEFORE DELETE ON meetings BEGIN DELETE FROM search_meeting WHERE rowid IN (SELECT key FROM meeting_texts WHERE id = OLD.id); END;
--> statement-breakpoint
CREATE TRIGGER meetings_search_move BEFORE UPDATE OF held_on ON meetings WHEN NEW.held_on IS NOT OLD.held_on BEGIN DELETE FROM search_directive WHERE rowid IN (SELECT key FROM directive_texts WHERE meeting_id = OLD.id); DELETE FROM search_agenda_item WHERE rowid IN (SELECT key FROM agenda_item_texts WHERE meeting_id = OLD.id); END;
--> statement-breakpoint
CREATE TRIGGER meetings_search_moved AFTER UPDATE OF held_on ON meetings WHEN NEW.held_on IS NOT OLD.held_on BEGIN INSERT INTO search_directive (rowid, words, folded) SELECT key, words, fold(words) FROM directive_texts WHERE meeting_id = NEW.id; INSERT INTO search_agenda_item (rowid, words, folded) SELECT key, words, fold(words) FROM agenda_item_texts WHERE meeting_id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER directives_search_insert AFTER INSERT ON directives BEGIN INSERT INTO search_directive (rowid, words, folded) SELECT key, words, fold(words) FROM directive_texts WHERE id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER directives_search_leave BEFORE UPDATE OF id, meeting_id, number, sort_order, code, summary, text, product_expected, given_by_name, issued_on, original_deadline ON directives BEGIN DELETE FROM search_directive WHERE rowid IN (SELECT key FROM directive_texts WHERE id = OLD.id); END;
--> statement-breakpoint
CREATE TRIGGER directives_search_enter AFTER UPDATE OF id, meeting_id, number, sort_order, code, summary, text, product_expected, given_by_name, issued_on, original_deadline ON directives BEGIN INSERT INTO search_directive (rowid, words, folded) SELECT key, words, fold(words) FROM directive_texts WHERE id = NEW.id; END;
--> statement-breakpoint
-- The assignments go first: their going writes the directive's words again.
CREATE TRIGGER directives_search_delete BEFORE DELETE ON directives BEGIN DELETE FROM assignments WHERE directive_id = OLD.id; DELETE FROM search_directive WHERE rowid IN (SELECT key FROM directive_texts WHERE id = OLD.id); END;
--> statement-breakpoint
CREATE TRIGGER agenda_items_search_insert AFTER INSERT ON agenda_items BEGIN INSERT INTO search_agenda_item (rowid, words, folded) SELECT key, words, fold(words) FROM agenda_item_texts WHERE id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER agenda_items_search_leave BEFORE UPDATE OF id, meeting_id, sort_order, title, body, speaker_name, speaker_position ON agenda_items BEGIN DELETE FROM search_agenda_item WHERE rowid IN (SELECT key FROM agenda_item_texts WHERE id = OLD.id); END;
--> statement-breakpoint
CREATE TRIGGER agenda_items_search_enter AFTER UPDATE OF id, meeting_id, sort_order, title, body, speaker_name, speaker_position ON agenda_items BEGIN INSERT INTO search_agenda_item (rowid, words, folded) SELECT key, words, fold(words) FROM agenda_item_texts WHERE id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER agenda_items_search_delete BEFORE DELETE ON agenda_items BEGIN DELETE FROM search_agenda_item WHERE rowid IN (SELECT key FROM agenda_item_texts WHERE id = OLD.id); END;
--> statement-breakpoint
CREATE TRIGGER legal_references_search_insert AFTER INSERT ON legal_references BEGIN INSERT INTO search_reference (rowid, words, folded) SELECT key, words, fold(words) FROM reference_texts WHERE id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER legal_references_search_leave BEFORE UPDATE OF id, kind, number, subject, issuer, issued_on ON legal_references BEGIN DELETE FROM search_reference WHERE rowid IN (SELECT key FROM reference_texts WHERE id = OLD.id); END;
--> statement-breakpoint
CREATE TRIGGER legal_references_search_enter AFTER UPDATE OF id, kind, number, subject, issuer, issued_on ON legal_references BEGIN INSERT INTO search_reference (rowid, words, folded) SELECT key, words, fold(words) FROM reference_texts WHERE id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER legal_references_search_delete BEFORE DELETE ON legal_references BEGIN DELETE FROM search_reference WHERE rowid IN (SELECT key FROM reference_texts WHERE id = OLD.id); END;
--> statement-breakpoint
CREATE TRIGGER people_search_insert AFTER INSERT ON people BEGIN INSERT INTO search_person (rowid, words, folded) SELECT key, words, fold(words) FROM person_texts WHERE id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER people_search_leave BEFORE UPDATE OF id, full_name ON people BEGIN DELETE FROM search_person WHERE rowid IN (SELECT key FROM person_texts WHERE id = OLD.id); END;
--> statement-breakpoint
CREATE TRIGGER people_search_enter AFTER UPDATE OF id, full_name ON people BEGIN INSERT INTO search_person (rowid, words, folded) SELECT key, words, fold(words) FROM person_texts WHERE id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER people_search_delete BEFORE DELETE ON people BEGIN DELETE FROM search_person WHERE rowid IN (SELECT key FROM person_texts WHERE id = OLD.id); END;
--> statement-breakpoint
CREATE TRIGGER assignments_search_insert AFTER INSERT ON assignments WHEN NEW.product_number <> '' OR NEW.product_text <> '' BEGIN INSERT OR REPLACE INTO search_directive (rowid, words, folded) SELECT key, words, fold(words) FROM directive_texts WHERE id = NEW.directive_id; END;
--> statement-breakpoint
CREATE TRIGGER assignments_search_update AFTER UPDATE OF directive_id, product_number, product_date, product_text ON assignments WHEN (NEW.directive_id, NEW.product_number, NEW.product_date, NEW.product_text) IS NOT (OLD.directive_id, OLD.product_number, OLD.product_date, OLD.product_text) BEGIN INSERT OR REPLACE INTO search_directive (rowid, words, folded) SELECT key, words, fold(words) FROM directive_texts WHERE id IN (OLD.directive_id, NEW.directive_id); END;
--> statement-breakpoint
CREATE TRIGGER assignments_search_delete AFTER DELETE ON assignments BEGIN INSERT OR REPLACE INTO search_directive (rowid, words, folded) SELECT key, words, fold(words) FROM directive_texts WHERE id = OLD.directive_id; END;
--> statement-breakpoint
CREATE TRIGGER subtasks_search_insert AFTER INSERT ON subtasks BEGIN INSERT OR REPLACE INTO search_directive (rowid, words, folded) SELECT key, words, fold(words) FROM directive_texts WHERE id = (SELECT directive_id FROM assignments WHERE id = NEW.assignment_id); END;
--> statement-breakpoint
CREATE TRIGGER subtasks_search_update AFTER UPDATE OF title, removed_on, assignment_id ON subtasks BEGIN INSERT OR REPLACE INTO search_directive (rowid, words, folded) SELECT key, words, fold(words) FROM directive_texts WHERE id = (SELECT directive_id FROM assignments WHERE id = OLD.assignment_id); INSERT OR REPLACE INTO search_directive (rowid, words, folded) SELECT key, words, fold(words) FROM directive_texts WHERE id = (SELECT directive_id FROM assignments WHERE id = NEW.assignment_id); END;
--> statement-breakpoint
CREATE TRIGGER subtasks_search_delete AFTER DELETE ON subtasks BEGIN INSERT OR REPLACE INTO search_directive (rowid, words, folded) SELECT key, words, fold(words) FROM directive_texts WHERE id = (SELECT directive_id FROM assignments WHERE id = OLD.assignment_id); END;
--> statement-breakpoint
CREATE TRIGGER events_search_insert AFTER INSERT ON events WHEN NEW.kind = 'assignment.period_closed' BEGIN INSERT OR REPLACE INTO search_directive (rowid, words, folded) SELECT key, words, fold(words) FROM directive_texts WHERE id = NEW.directive_id; END;
--> statement-breakpoint
-- Counts and orders that are kept in the same write (db/schema/kept.ts). Closed work whose outcome still depends on the
-- day (done without a day of report, with a deadline) is counted with the open work, by the index assignments_unsettled.
CREATE TRIGGER assignments_kept_insert AFTER INSERT ON assignments WHEN NEW.state = 'withdrawn' OR (NEW.state = 'done' AND (NEW.deadline IS NULL OR NEW.reported_on IS NOT NULL)) BEGIN INSERT INTO closed_counts (department_id, role, outcome, origin, closed) VALUES (NEW.department_id, NEW.role, CASE WHEN NEW.state = 'withdrawn' THEN 'withdrawn' WHEN NEW.deadline IS NULL THEN 'done-undated' WHEN NEW.reported_on > NEW.deadline THEN 'done-late' ELSE 'done-on-time' END, CASE WHEN (SELECT work_order_id FROM directives WHERE id = NEW.directive_id) IS NULL THEN 'meeting' ELSE 'work-order' END, 1) ON CONFLICT DO UPDATE SET closed = closed + 1; END;
--> statement-breakpoint
CREATE TRIGGER assignments_kept_leave AFTER UPDATE OF department_id, role, state, deadline, reported_on, directive_id ON assignments WHEN OLD.state = 'withdrawn' OR (OLD.state = 'done' AND (OLD.deadline IS NULL OR OLD.reported_on IS NOT NULL)) BEGIN UPDATE closed_counts SET closed = closed - 1 WHERE department_id = OLD.department_id AND role = OLD.role AND outcome = CASE WHEN OLD.state = 'withdrawn' THEN 'withdrawn' WHEN OLD.deadline IS NULL THEN 'done-undated' WHEN OLD.reported_on > OLD.deadline THEN 'done-late' ELSE 'done-on-time' END AND origin = CASE WHEN (SELECT work_order_id FROM directives WHERE id = OLD.directive_id) IS NULL THEN 'meeting' ELSE 'work-order' END; END;
--> statement-breakpoint
CREATE TRIGGER assignments_kept_enter AFTER UPDATE OF department_id, role, state, deadline, reported_on, directive_id ON assignments WHEN NEW.state = 'withdrawn' OR (NEW.state = 'done' AND (NEW.deadline IS NULL OR NEW.reported_on IS NOT NULL)) BEGIN INSERT INTO closed_counts (department_id, role, outcome, origin, closed) VALUES (NEW.department_id, NEW.role, CASE WHEN NEW.state = 'withdrawn' THEN 'withdrawn' WHEN NEW.deadline IS NULL THEN 'done-undated' WHEN NEW.reported_on > NEW.deadline THEN 'done-late' ELSE 'done-on-time' END, CASE WHEN (SELECT work_order_id FROM directives WHERE id = NEW.directive_id) IS NULL THEN 'meeting' ELSE 'work-order' END, 1) ON CONFLICT DO UPDATE SET closed = closed + 1; END;
--> statement-breakpoint
CREATE TRIGGER assignments_kept_delete AFTER DELETE ON assignments WHEN OLD.state = 'withdrawn' OR (OLD.state = 'done' AND (OLD.deadline IS NULL OR OLD.reported_on IS NOT NULL)) BEGIN UPDATE closed_counts SET closed = closed - 1 WHERE department_id = OLD.department_id AND role = OLD.role AND outcome = CASE WHEN OLD.state = 'withdrawn' THEN 'withdrawn' WHEN OLD.deadline IS NULL THEN 'done-undated' WHEN OLD.reported_on > OLD.deadline THEN 'done-late' ELSE 'done-on-time' END AND origin = CASE WHEN (SELECT work_order_id FROM directives WHERE id = OLD.directive_id) IS NULL THEN 'meeting' ELSE 'work-order' END; END;
--> statement-breakpoint
-- The assignments go first, while their directive still says where it came from.
CREATE TRIGGER directives_kept_before_delete BEFORE DELETE ON directives BEGIN DELETE FROM assignments WHERE directive_id = OLD.id; END;
--> statement-breakpoint
-- A span is late from the day after its deadline, or from its first day if it was reported later than that, as db/counting.ts says.
CREATE VIEW span_ends AS WITH turning AS (SELECT s.id, s.from_day, s.to_day, s.department_id, s.role, s.state, s.deadline IS NOT NULL AS dated, CASE WHEN s.deadline IS NULL OR s.state = 'withdrawn' THEN '9999-12-31' WHEN s.state IN ('reported', 'done') AND s.reported_on IS NOT NULL THEN CASE WHEN s.reported_on > s.deadline THEN '' ELSE '9999-12-31' END ELSE date(s.deadline, '+1 day') END AS late_from FROM assignment_spans s WHERE s.state <> 'proposed' AND (s.to_day IS NULL OR s.to_day > s.from_day)) SELECT id, from_day AS day, department_id, role, state, late_from <= from_day AS late, dated, 1 AS change FROM turning UNION ALL SELECT id, late_from, department_id, role, state, 0, dated, -1 FROM turning WHERE late_from > from_day AND late_from < coalesce(to_day, '9999-12-31') UNION ALL SELECT id, late_from, department_id, role, state, 1, dated, 1 FROM turning WHERE late_from > from_day AND late_from < coalesce(to_day, '9999-12-31') UNION ALL SELECT id, to_day, department_id, role, state, late_from < to_day, dated, -1 FROM turning WHERE to_day IS NOT NULL;
--> statement-breakpoint
CREATE TRIGGER assignment_spans_kept_insert AFTER INSERT ON assignment_spans BEGIN INSERT INTO span_changes (grain, period, department_id, role, state, late, dated, change) SELECT g.column1, substr(e.day, 1, g.column1), e.department_id, e.role, e.state, e.late, e.dated, e.change FROM span_ends e, (VALUES (4), (7), (10)) g WHERE e.id = NEW.id ON CONFLICT DO UPDATE SET change = change + excluded.change; END;
--> statement-breakpoint
CREATE TRIGGER assignment_spans_kept_leave BEFORE UPDATE OF id, from_day, to_day, department_id, role, state, deadline, reported_on ON assignment_spans BEGIN INSERT INTO span_changes (grain, period, department_id, role, state, late, dated, change) SELECT g.column1, substr(e.day, 1, g.column1), e.department_id, e.role, e.state, e.late, e.dated, -e.change FROM span_ends e, (VALUES (4), (7), (10)) g WHERE e.id = OLD.id ON CONFLICT DO UPDATE SET change = change + excluded.change; END;
--> statement-breakpoint
CREATE TRIGGER assignment_spans_kept_enter AFTER UPDATE OF id, from_day, to_day, department_id, role, state, deadline, reported_on ON assignment_spans BEGIN INSERT INTO span_changes (grain, period, department_id, role, state, late, dated, change) SELECT g.column1, substr(e.day, 1, g.column1), e.department_id, e.role, e.state, e.late, e.dated, e.change FROM span_ends e, (VALUES (4), (7), (10)) g WHERE e.id = NEW.id ON CONFLICT DO UPDATE SET change = change + excluded.change; END;
--> statement-breakpoint
CREATE TRIGGER assignment_spans_kept_delete BEFORE DELETE ON assignment_spans BEGIN INSERT INTO span_changes (grain, period, department_id, role, state, late, dated, change) SELECT g.column1, substr(e.day, 1, g.column1), e.department_id, e.role, e.state, e.late, e.dated, -e.change FROM span_ends e, (VALUES (4), (7), (10)) g WHERE e.id = OLD.id ON CONFLICT DO UPDATE SET change = change + excluded.change; END;
--> statement-breakpoint
CREATE TRIGGER directives_kept_insert AFTER INSERT ON directives WHEN NEW.number IS NOT NULL BEGIN INSERT INTO register_order (directive_id, given_on, meeting_id, number) VALUES (NEW.id, coalesce((SELECT held_on FROM meetings WHERE id = NEW.meeting_id), NEW.issued_on), coalesce(NEW.meeting_id, 0), NEW.number); END;
--> statement-breakpoint
CREATE TRIGGER directives_kept_update AFTER UPDATE OF id, number, meeting_id, issued_on ON directives WHEN NEW.number IS NOT NULL OR OLD.number IS NOT NULL BEGIN DELETE FROM register_order WHERE directive_id = OLD.id; INSERT INTO register_order (directive_id, given_on, meeting_id, number) SELECT NEW.id, coalesce((SELECT held_on FROM meetings WHERE id = NEW.meeting_id), NEW.issued_on), coalesce(NEW.meeting_id, 0), NEW.number WHERE NEW.number IS NOT NULL; END;
--> statement-breakpoint
CREATE TRIGGER directives_kept_delete AFTER DELETE ON directives BEGIN DELETE FROM register_order WHERE directive_id = OLD.id; END;
--> statement-breakpoint
CREATE TRIGGER meetings_kept_update AFTER UPDATE OF held_on ON meetings WHEN NEW.held_on <> OLD.held_on BEGIN UPDATE register_order SET given_on = NEW.held_on WHERE directive_id IN (SELECT id FROM directives WHERE meeting_id = NEW.id); END;
--> statement-breakpoint
CREATE TRIGGER notifications_kept_insert AFTER INSERT ON notifications WHEN NEW.withdrawn_at IS NULL BEGIN INSERT INTO notification_counts (user_id, standing) VALUES (NEW.user_id, 1) ON CONFLICT DO UPDATE SET standing = standing + 1; END;
--> statement-breakpoint
CREATE TRIGGER notifications_kept_leave AFTER UPDATE OF user_id, withdrawn_at ON notifications WHEN OLD.withdrawn_at IS NULL BEGIN UPDATE notification_counts SET standing = standing - 1 WHERE user_id = OLD.user_id; END;
--> statement-breakpoint
CREATE TRIGGER notifications_kept_enter AFTER UPDATE OF user_id, withdrawn_at ON notifications WHEN NEW.withdrawn_at IS NULL BEGIN INSERT INTO notification_counts (user_id, standing) VALUES (NEW.user_id, 1) ON CONFLICT DO UPDATE SET standing = standing + 1; END;
--> statement-breakpoint
CREATE TRIGGER notifications_kept_delete AFTER DELETE ON notifications WHEN OLD.withdrawn_at IS NULL BEGIN UPDATE notification_counts SET standing = standing - 1 WHERE user_id = OLD.user_id; END;
