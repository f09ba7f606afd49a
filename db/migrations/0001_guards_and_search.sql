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
-- Folded text for search. The rowid is the subject's id times eight plus its kind, so that a row is found
-- again without a scan. fold() is registered on each connection (db/client.ts).
CREATE VIRTUAL TABLE search_index USING fts5(title, body, folded_title, folded_body, tokenize = 'unicode61 remove_diacritics 0');
--> statement-breakpoint
CREATE TRIGGER meetings_search_insert AFTER INSERT ON meetings BEGIN INSERT INTO search_index (rowid, title, body, folded_title, folded_body) VALUES (NEW.id * 8 + 0, NEW.title, NEW.code || ' ' || NEW.place || ' ' || coalesce(NEW.official_number, '') || ' ' || coalesce(strftime('%d/%m/%Y', NEW.held_on), ''), fold(NEW.title), fold(NEW.code || ' ' || NEW.place || ' ' || coalesce(NEW.official_number, '') || ' ' || coalesce(strftime('%d/%m/%Y', NEW.held_on), ''))); END;
--> statement-breakpoint
CREATE TRIGGER meetings_search_update AFTER UPDATE OF title, code, place, official_number, held_on ON meetings BEGIN DELETE FROM search_index WHERE rowid = OLD.id * 8 + 0; INSERT INTO search_index (rowid, title, body, folded_title, folded_body) VALUES (NEW.id * 8 + 0, NEW.title, NEW.code || ' ' || NEW.place || ' ' || coalesce(NEW.official_number, '') || ' ' || coalesce(strftime('%d/%m/%Y', NEW.held_on), ''), fold(NEW.title), fold(NEW.code || ' ' || NEW.place || ' ' || coalesce(NEW.official_number, '') || ' ' || coalesce(strftime('%d/%m/%Y', NEW.held_on), ''))); END;
--> statement-breakpoint
CREATE TRIGGER meetings_search_delete AFTER DELETE ON meetings BEGIN DELETE FROM search_index WHERE rowid = OLD.id * 8 + 0; END;
--> statement-breakpoint
CREATE TRIGGER directives_search_insert AFTER INSERT ON directives BEGIN INSERT INTO search_index (rowid, title, body, folded_title, folded_body) VALUES (NEW.id * 8 + 1, NEW.summary, coalesce(NEW.code, '') || ' ' || NEW.text || ' ' || NEW.product_expected || ' ' || NEW.given_by_name || ' ' || coalesce(strftime('%d/%m/%Y', NEW.issued_on), '') || ' ' || coalesce(strftime('%d/%m/%Y', NEW.original_deadline), ''), fold(NEW.summary), fold(coalesce(NEW.code, '') || ' ' || NEW.text || ' ' || NEW.product_expected || ' ' || NEW.given_by_name || ' ' || coalesce(strftime('%d/%m/%Y', NEW.issued_on), '') || ' ' || coalesce(strftime('%d/%m/%Y', NEW.original_deadline), ''))); END;
--> statement-breakpoint
CREATE TRIGGER directives_search_update AFTER UPDATE OF summary, code, text, product_expected, given_by_name, issued_on, original_deadline ON directives BEGIN DELETE FROM search_index WHERE rowid = OLD.id * 8 + 1; INSERT INTO search_index (rowid, title, body, folded_title, folded_body) VALUES (NEW.id * 8 + 1, NEW.summary, coalesce(NEW.code, '') || ' ' || NEW.text || ' ' || NEW.product_expected || ' ' || NEW.given_by_name || ' ' || coalesce(strftime('%d/%m/%Y', NEW.issued_on), '') || ' ' || coalesce(strftime('%d/%m/%Y', NEW.original_deadline), ''), fold(NEW.summary), fold(coalesce(NEW.code, '') || ' ' || NEW.text || ' ' || NEW.product_expected || ' ' || NEW.given_by_name || ' ' || coalesce(strftime('%d/%m/%Y', NEW.issued_on), '') || ' ' || coalesce(strftime('%d/%m/%Y', NEW.original_deadline), ''))); END;
--> statement-breakpoint
CREATE TRIGGER directives_search_delete AFTER DELETE ON directives BEGIN DELETE FROM search_index WHERE rowid = OLD.id * 8 + 1; END;
--> statement-breakpoint
CREATE TRIGGER people_search_insert AFTER INSERT ON people BEGIN INSERT INTO search_index (rowid, title, body, folded_title, folded_body) VALUES (NEW.id * 8 + 2, NEW.full_name, '', fold(NEW.full_name), fold('')); END;
--> statement-breakpoint
CREATE TRIGGER people_search_update AFTER UPDATE OF full_name ON people BEGIN DELETE FROM search_index WHERE rowid = OLD.id * 8 + 2; INSERT INTO search_index (rowid, title, body, folded_title, folded_body) VALUES (NEW.id * 8 + 2, NEW.full_name, '', fold(NEW.full_name), fold('')); END;
--> statement-breakpoint
CREATE TRIGGER people_search_delete AFTER DELETE ON people BEGIN DELETE FROM search_index WHERE rowid = OLD.id * 8 + 2; END;
--> statement-breakpoint
CREATE TRIGGER legal_references_search_insert AFTER INSERT ON legal_references BEGIN INSERT INTO search_index (rowid, title, body, folded_title, folded_body) VALUES (NEW.id * 8 + 3, NEW.kind || ' ' || NEW.number || ' ' || NEW.subject, NEW.issuer || ' ' || coalesce(strftime('%d/%m/%Y', NEW.issued_on), ''), fold(NEW.kind || ' ' || NEW.number || ' ' || NEW.subject), fold(NEW.issuer || ' ' || coalesce(strftime('%d/%m/%Y', NEW.issued_on), ''))); END;
--> statement-breakpoint
CREATE TRIGGER legal_references_search_update AFTER UPDATE OF kind, number, subject, issuer, issued_on ON legal_references BEGIN DELETE FROM search_index WHERE rowid = OLD.id * 8 + 3; INSERT INTO search_index (rowid, title, body, folded_title, folded_body) VALUES (NEW.id * 8 + 3, NEW.kind || ' ' || NEW.number || ' ' || NEW.subject, NEW.issuer || ' ' || coalesce(strftime('%d/%m/%Y', NEW.issued_on), ''), fold(NEW.kind || ' ' || NEW.number || ' ' || NEW.subject), fold(NEW.issuer || ' ' || coalesce(strftime('%d/%m/%Y', NEW.issued_on), ''))); END;
--> statement-breakpoint
CREATE TRIGGER legal_references_search_delete AFTER DELETE ON legal_references BEGIN DELETE FROM search_index WHERE rowid = OLD.id * 8 + 3; END;
--> statement-breakpoint
CREATE TRIGGER agenda_items_search_insert AFTER INSERT ON agenda_items BEGIN INSERT INTO search_index (rowid, title, body, folded_title, folded_body) VALUES (NEW.id * 8 + 4, NEW.title, NEW.body || ' ' || NEW.speaker_name || ' ' || NEW.speaker_position, fold(NEW.title), fold(NEW.body || ' ' || NEW.speaker_name || ' ' || NEW.speaker_position)); END;
--> statement-breakpoint
CREATE TRIGGER agenda_items_search_update AFTER UPDATE OF title, body, speaker_name, speaker_position ON agenda_items BEGIN DELETE FROM search_index WHERE rowid = OLD.id * 8 + 4; INSERT INTO search_index (rowid, title, body, folded_title, folded_body) VALUES (NEW.id * 8 + 4, NEW.title, NEW.body || ' ' || NEW.speaker_name || ' ' || NEW.speaker_position, fold(NEW.title), fold(NEW.body || ' ' || NEW.speaker_name || ' ' || NEW.speaker_position)); END;
--> statement-breakpoint
CREATE TRIGGER agenda_items_search_delete AFTER DELETE ON agenda_items BEGIN DELETE FROM search_index WHERE rowid = OLD.id * 8 + 4; END;
--> statement-breakpoint
CREATE TRIGGER assignments_search_insert AFTER INSERT ON assignments WHEN NEW.product_number <> '' OR NEW.product_text <> '' BEGIN INSERT INTO search_index (rowid, title, body, folded_title, folded_body) VALUES (NEW.id * 8 + 5, NEW.product_number, NEW.product_text || ' ' || coalesce(strftime('%d/%m/%Y', NEW.product_date), ''), fold(NEW.product_number), fold(NEW.product_text || ' ' || coalesce(strftime('%d/%m/%Y', NEW.product_date), ''))); END;
--> statement-breakpoint
CREATE TRIGGER assignments_search_update AFTER UPDATE OF product_number, product_date, product_text ON assignments BEGIN DELETE FROM search_index WHERE rowid = OLD.id * 8 + 5; INSERT INTO search_index (rowid, title, body, folded_title, folded_body) SELECT NEW.id * 8 + 5, NEW.product_number, NEW.product_text || ' ' || coalesce(strftime('%d/%m/%Y', NEW.product_date), ''), fold(NEW.product_number), fold(NEW.product_text || ' ' || coalesce(strftime('%d/%m/%Y', NEW.product_date), '')) WHERE NEW.product_number <> '' OR NEW.product_text <> ''; END;
--> statement-breakpoint
CREATE TRIGGER assignments_search_delete AFTER DELETE ON assignments BEGIN DELETE FROM search_index WHERE rowid = OLD.id * 8 + 5; END;
--> statement-breakpoint
CREATE TRIGGER events_search_insert AFTER INSERT ON events WHEN NEW.kind = 'assignment.period_closed' BEGIN INSERT INTO search_index (rowid, title, body, folded_title, folded_body) VALUES (NEW.id * 8 + 6, coalesce(NEW.payload ->> '$.productNumber', ''), coalesce(NEW.payload ->> '$.productText', '') || ' ' || coalesce(strftime('%d/%m/%Y', NEW.payload ->> '$.productDate'), ''), fold(coalesce(NEW.payload ->> '$.productNumber', '')), fold(coalesce(NEW.payload ->> '$.productText', '') || ' ' || coalesce(strftime('%d/%m/%Y', NEW.payload ->> '$.productDate'), ''))); END;
--> statement-breakpoint
CREATE TRIGGER subtasks_search_insert AFTER INSERT ON subtasks WHEN NEW.removed_on IS NULL BEGIN INSERT INTO search_index (rowid, title, body, folded_title, folded_body) VALUES (NEW.id * 8 + 7, NEW.title, '', fold(NEW.title), fold('')); END;
--> statement-breakpoint
CREATE TRIGGER subtasks_search_update AFTER UPDATE OF title, removed_on ON subtasks BEGIN DELETE FROM search_index WHERE rowid = OLD.id * 8 + 7; INSERT INTO search_index (rowid, title, body, folded_title, folded_body) SELECT NEW.id * 8 + 7, NEW.title, '', fold(NEW.title), fold('') WHERE NEW.removed_on IS NULL; END;
--> statement-breakpoint
CREATE TRIGGER subtasks_search_delete AFTER DELETE ON subtasks BEGIN DELETE FROM search_index WHERE rowid = OLD.id * 8 + 7; END;
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
