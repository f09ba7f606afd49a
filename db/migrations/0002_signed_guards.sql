-- Signed means signed: what a signature fixes cannot change, even through a mistake in the code.
-- Written by db/guards/signed-guards.ts from domain/meetings/signed; npm run db:generate writes it again.
CREATE TRIGGER meetings_signed_insert BEFORE INSERT ON meetings WHEN EXISTS (SELECT 1 FROM meetings AS there WHERE (there.id = NEW.id OR there.code = NEW.code) AND (there.status = 'signed'))
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER meetings_signed_update BEFORE UPDATE OF id, series_id, supplements_id, code, title, held_on, starts_at, ends_at, place, total_present, total_expected, total_excused, horizon_words, horizon_day, waiting_captions, status, announced, has_draft_text, secretary_user_id, submitted_at, content_hash, signed_content, signed_at, signed_by_user_id, signed_by_name, signed_by_position, signature, signed_on, frozen_figures, created_at, details_changed_at ON meetings WHEN OLD.status = 'signed'
  OR EXISTS (SELECT 1 FROM meetings AS there WHERE (there.id = NEW.id OR there.code = NEW.code) AND there.rowid <> OLD.rowid AND (there.status = 'signed'))
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER meetings_signed_delete BEFORE DELETE ON meetings WHEN OLD.status = 'signed'
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER agenda_items_signed_insert BEFORE INSERT ON agenda_items WHEN EXISTS (SELECT 1 FROM meetings WHERE meetings.id = NEW.meeting_id AND meetings.status = 'signed')
  OR EXISTS (SELECT 1 FROM agenda_items AS there WHERE (there.id = NEW.id) AND (EXISTS (SELECT 1 FROM meetings WHERE meetings.id = there.meeting_id AND meetings.status = 'signed')))
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER agenda_items_signed_update BEFORE UPDATE ON agenda_items WHEN EXISTS (SELECT 1 FROM meetings WHERE meetings.id = OLD.meeting_id AND meetings.status = 'signed')
  OR EXISTS (SELECT 1 FROM meetings WHERE meetings.id = NEW.meeting_id AND meetings.status = 'signed')
  OR EXISTS (SELECT 1 FROM agenda_items AS there WHERE (there.id = NEW.id) AND there.rowid <> OLD.rowid AND (EXISTS (SELECT 1 FROM meetings WHERE meetings.id = there.meeting_id AND meetings.status = 'signed')))
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER agenda_items_signed_delete BEFORE DELETE ON agenda_items WHEN EXISTS (SELECT 1 FROM meetings WHERE meetings.id = OLD.meeting_id AND meetings.status = 'signed')
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER agenda_item_people_signed_insert BEFORE INSERT ON agenda_item_people WHEN EXISTS (SELECT 1 FROM agenda_items AS item JOIN meetings AS meeting ON meeting.id = item.meeting_id
    WHERE item.id = NEW.agenda_item_id AND meeting.status = 'signed')
  OR EXISTS (SELECT 1 FROM agenda_item_people AS there WHERE (there.id = NEW.id) AND (EXISTS (SELECT 1 FROM agenda_items AS item JOIN meetings AS meeting ON meeting.id = item.meeting_id
    WHERE item.id = there.agenda_item_id AND meeting.status = 'signed')))
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER agenda_item_people_signed_update BEFORE UPDATE ON agenda_item_people WHEN EXISTS (SELECT 1 FROM agenda_items AS item JOIN meetings AS meeting ON meeting.id = item.meeting_id
    WHERE item.id = OLD.agenda_item_id AND meeting.status = 'signed')
  OR EXISTS (SELECT 1 FROM agenda_items AS item JOIN meetings AS meeting ON meeting.id = item.meeting_id
    WHERE item.id = NEW.agenda_item_id AND meeting.status = 'signed')
  OR EXISTS (SELECT 1 FROM agenda_item_people AS there WHERE (there.id = NEW.id) AND there.rowid <> OLD.rowid AND (EXISTS (SELECT 1 FROM agenda_items AS item JOIN meetings AS meeting ON meeting.id = item.meeting_id
    WHERE item.id = there.agenda_item_id AND meeting.status = 'signed')))
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER agenda_item_people_signed_delete BEFORE DELETE ON agenda_item_people WHEN EXISTS (SELECT 1 FROM agenda_items AS item JOIN meetings AS meeting ON meeting.id = item.meeting_id
    WHERE item.id = OLD.agenda_item_id AND meeting.status = 'signed')
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER agenda_item_references_signed_insert BEFORE INSERT ON agenda_item_references WHEN EXISTS (SELECT 1 FROM agenda_items AS item JOIN meetings AS meeting ON meeting.id = item.meeting_id
    WHERE item.id = NEW.agenda_item_id AND meeting.status = 'signed')
  OR EXISTS (SELECT 1 FROM agenda_item_references AS there WHERE (there.agenda_item_id = NEW.agenda_item_id AND there.reference_id = NEW.reference_id) AND (EXISTS (SELECT 1 FROM agenda_items AS item JOIN meetings AS meeting ON meeting.id = item.meeting_id
    WHERE item.id = there.agenda_item_id AND meeting.status = 'signed')))
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER agenda_item_references_signed_update BEFORE UPDATE ON agenda_item_references WHEN EXISTS (SELECT 1 FROM agenda_items AS item JOIN meetings AS meeting ON meeting.id = item.meeting_id
    WHERE item.id = OLD.agenda_item_id AND meeting.status = 'signed')
  OR EXISTS (SELECT 1 FROM agenda_items AS item JOIN meetings AS meeting ON meeting.id = item.meeting_id
    WHERE item.id = NEW.agenda_item_id AND meeting.status = 'signed')
  OR EXISTS (SELECT 1 FROM agenda_item_references AS there WHERE (there.agenda_item_id = NEW.agenda_item_id AND there.reference_id = NEW.reference_id) AND there.rowid <> OLD.rowid AND (EXISTS (SELECT 1 FROM agenda_items AS item JOIN meetings AS meeting ON meeting.id = item.meeting_id
    WHERE item.id = there.agenda_item_id AND meeting.status = 'signed')))
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER agenda_item_references_signed_delete BEFORE DELETE ON agenda_item_references WHEN EXISTS (SELECT 1 FROM agenda_items AS item JOIN meetings AS meeting ON meeting.id = item.meeting_id
    WHERE item.id = OLD.agenda_item_id AND meeting.status = 'signed')
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER participants_signed_insert BEFORE INSERT ON participants WHEN EXISTS (SELECT 1 FROM meetings WHERE meetings.id = NEW.meeting_id AND meetings.status = 'signed')
  OR EXISTS (SELECT 1 FROM participants AS there WHERE (there.id = NEW.id OR there.meeting_id = NEW.meeting_id AND there.person_id = NEW.person_id) AND (EXISTS (SELECT 1 FROM meetings WHERE meetings.id = there.meeting_id AND meetings.status = 'signed')))
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER participants_signed_update BEFORE UPDATE ON participants WHEN EXISTS (SELECT 1 FROM meetings WHERE meetings.id = OLD.meeting_id AND meetings.status = 'signed')
  OR EXISTS (SELECT 1 FROM meetings WHERE meetings.id = NEW.meeting_id AND meetings.status = 'signed')
  OR EXISTS (SELECT 1 FROM participants AS there WHERE (there.id = NEW.id OR there.meeting_id = NEW.meeting_id AND there.person_id = NEW.person_id) AND there.rowid <> OLD.rowid AND (EXISTS (SELECT 1 FROM meetings WHERE meetings.id = there.meeting_id AND meetings.status = 'signed')))
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER participants_signed_delete BEFORE DELETE ON participants WHEN EXISTS (SELECT 1 FROM meetings WHERE meetings.id = OLD.meeting_id AND meetings.status = 'signed')
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER attendance_signed_insert BEFORE INSERT ON attendance WHEN EXISTS (SELECT 1 FROM meetings WHERE meetings.id = NEW.meeting_id AND meetings.status = 'signed')
  OR EXISTS (SELECT 1 FROM attendance AS there WHERE (there.meeting_id = NEW.meeting_id AND there.department_id = NEW.department_id) AND (EXISTS (SELECT 1 FROM meetings WHERE meetings.id = there.meeting_id AND meetings.status = 'signed')))
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER attendance_signed_update BEFORE UPDATE ON attendance WHEN EXISTS (SELECT 1 FROM meetings WHERE meetings.id = OLD.meeting_id AND meetings.status = 'signed')
  OR EXISTS (SELECT 1 FROM meetings WHERE meetings.id = NEW.meeting_id AND meetings.status = 'signed')
  OR EXISTS (SELECT 1 FROM attendance AS there WHERE (there.meeting_id = NEW.meeting_id AND there.department_id = NEW.department_id) AND there.rowid <> OLD.rowid AND (EXISTS (SELECT 1 FROM meetings WHERE meetings.id = there.meeting_id AND meetings.status = 'signed')))
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER attendance_signed_delete BEFORE DELETE ON attendance WHEN EXISTS (SELECT 1 FROM meetings WHERE meetings.id = OLD.meeting_id AND meetings.status = 'signed')
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER directive_headings_signed_insert BEFORE INSERT ON directive_headings WHEN EXISTS (SELECT 1 FROM meetings WHERE meetings.id = NEW.meeting_id AND meetings.status = 'signed')
  OR EXISTS (SELECT 1 FROM directive_headings AS there WHERE (there.id = NEW.id) AND (EXISTS (SELECT 1 FROM meetings WHERE meetings.id = there.meeting_id AND meetings.status = 'signed')))
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER directive_headings_signed_update BEFORE UPDATE ON directive_headings WHEN EXISTS (SELECT 1 FROM meetings WHERE meetings.id = OLD.meeting_id AND meetings.status = 'signed')
  OR EXISTS (SELECT 1 FROM meetings WHERE meetings.id = NEW.meeting_id AND meetings.status = 'signed')
  OR EXISTS (SELECT 1 FROM directive_headings AS there WHERE (there.id = NEW.id) AND there.rowid <> OLD.rowid AND (EXISTS (SELECT 1 FROM meetings WHERE meetings.id = there.meeting_id AND meetings.status = 'signed')))
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER directive_headings_signed_delete BEFORE DELETE ON directive_headings WHEN EXISTS (SELECT 1 FROM meetings WHERE meetings.id = OLD.meeting_id AND meetings.status = 'signed')
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER work_orders_signed_insert BEFORE INSERT ON work_orders WHEN EXISTS (SELECT 1 FROM work_orders AS there WHERE (there.id = NEW.id OR there.year = NEW.year AND there.number = NEW.number) AND (there.content_hash IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER work_orders_signed_update BEFORE UPDATE OF id, year, number, origin, document_number, document_date, document_issuer, document_subject, occasion, signature, noted_by_user_id, noted_by_name, signed_at, signed_content, content_hash ON work_orders WHEN OLD.content_hash IS NOT NULL
  OR EXISTS (SELECT 1 FROM work_orders AS there WHERE (there.id = NEW.id OR there.year = NEW.year AND there.number = NEW.number) AND there.rowid <> OLD.rowid AND (there.content_hash IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER work_orders_signed_delete BEFORE DELETE ON work_orders WHEN OLD.content_hash IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER directives_signed_insert BEFORE INSERT ON directives WHEN EXISTS (SELECT 1 FROM meetings WHERE meetings.id = NEW.meeting_id AND meetings.status = 'signed') OR EXISTS (SELECT 1 FROM work_orders AS work WHERE work.id = NEW.work_order_id AND work.content_hash IS NOT NULL)
  OR EXISTS (SELECT 1 FROM directives AS there WHERE (there.id = NEW.id OR there.code = NEW.code OR there.meeting_id = NEW.meeting_id AND there.number = NEW.number OR there.work_order_id = NEW.work_order_id) AND (there.number IS NOT NULL OR EXISTS (SELECT 1 FROM meetings WHERE meetings.id = there.meeting_id AND meetings.status = 'signed') OR EXISTS (SELECT 1 FROM work_orders AS work WHERE work.id = there.work_order_id AND work.content_hash IS NOT NULL)))
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER directives_signed_update BEFORE UPDATE OF id, meeting_id, work_order_id, agenda_item_id, after_line, heading_id, sort_order, number, code, summary, text, product_expected, deadline_words, undated, period, original_deadline, asks_nothing, to_all_departments, continues_id, given_by_person_id, given_by_name, given_by_position, issued_on ON directives WHEN OLD.number IS NOT NULL OR EXISTS (SELECT 1 FROM meetings WHERE meetings.id = OLD.meeting_id AND meetings.status = 'signed') OR EXISTS (SELECT 1 FROM work_orders AS work WHERE work.id = OLD.work_order_id AND work.content_hash IS NOT NULL)
  OR EXISTS (SELECT 1 FROM meetings WHERE meetings.id = NEW.meeting_id AND meetings.status = 'signed') OR EXISTS (SELECT 1 FROM work_orders AS work WHERE work.id = NEW.work_order_id AND work.content_hash IS NOT NULL)
  OR EXISTS (SELECT 1 FROM directives AS there WHERE (there.id = NEW.id OR there.code = NEW.code OR there.meeting_id = NEW.meeting_id AND there.number = NEW.number OR there.work_order_id = NEW.work_order_id) AND there.rowid <> OLD.rowid AND (there.number IS NOT NULL OR EXISTS (SELECT 1 FROM meetings WHERE meetings.id = there.meeting_id AND meetings.status = 'signed') OR EXISTS (SELECT 1 FROM work_orders AS work WHERE work.id = there.work_order_id AND work.content_hash IS NOT NULL)))
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER directives_signed_delete BEFORE DELETE ON directives WHEN OLD.number IS NOT NULL OR EXISTS (SELECT 1 FROM meetings WHERE meetings.id = OLD.meeting_id AND meetings.status = 'signed') OR EXISTS (SELECT 1 FROM work_orders AS work WHERE work.id = OLD.work_order_id AND work.content_hash IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER directive_references_signed_insert BEFORE INSERT ON directive_references WHEN EXISTS (SELECT 1 FROM directives WHERE directives.id = NEW.directive_id AND directives.number IS NOT NULL)
  OR EXISTS (SELECT 1 FROM directive_references AS there WHERE (there.directive_id = NEW.directive_id AND there.reference_id = NEW.reference_id) AND (EXISTS (SELECT 1 FROM directives WHERE directives.id = there.directive_id AND directives.number IS NOT NULL)))
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER directive_references_signed_update BEFORE UPDATE ON directive_references WHEN EXISTS (SELECT 1 FROM directives WHERE directives.id = OLD.directive_id AND directives.number IS NOT NULL)
  OR EXISTS (SELECT 1 FROM directives WHERE directives.id = NEW.directive_id AND directives.number IS NOT NULL)
  OR EXISTS (SELECT 1 FROM directive_references AS there WHERE (there.directive_id = NEW.directive_id AND there.reference_id = NEW.reference_id) AND there.rowid <> OLD.rowid AND (EXISTS (SELECT 1 FROM directives WHERE directives.id = there.directive_id AND directives.number IS NOT NULL)))
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER directive_references_signed_delete BEFORE DELETE ON directive_references WHEN EXISTS (SELECT 1 FROM directives WHERE directives.id = OLD.directive_id AND directives.number IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER figures_signed_insert BEFORE INSERT ON figures WHEN EXISTS (SELECT 1 FROM meetings WHERE meetings.id = NEW.meeting_id AND meetings.status = 'signed')
  OR EXISTS (SELECT 1 FROM figures AS there WHERE (there.id = NEW.id) AND (EXISTS (SELECT 1 FROM meetings WHERE meetings.id = there.meeting_id AND meetings.status = 'signed')))
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER figures_signed_update BEFORE UPDATE ON figures WHEN EXISTS (SELECT 1 FROM meetings WHERE meetings.id = OLD.meeting_id AND meetings.status = 'signed')
  OR EXISTS (SELECT 1 FROM meetings WHERE meetings.id = NEW.meeting_id AND meetings.status = 'signed')
  OR EXISTS (SELECT 1 FROM figures AS there WHERE (there.id = NEW.id) AND there.rowid <> OLD.rowid AND (EXISTS (SELECT 1 FROM meetings WHERE meetings.id = there.meeting_id AND meetings.status = 'signed')))
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER figures_signed_delete BEFORE DELETE ON figures WHEN EXISTS (SELECT 1 FROM meetings WHERE meetings.id = OLD.meeting_id AND meetings.status = 'signed')
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER indicators_signed_insert BEFORE INSERT ON indicators WHEN EXISTS (SELECT 1 FROM figures AS figure JOIN meetings AS meeting ON meeting.id = figure.meeting_id
    WHERE figure.indicator_id = NEW.id AND meeting.status = 'signed')
  OR EXISTS (SELECT 1 FROM indicators AS there WHERE (there.id = NEW.id OR there.name = NEW.name) AND (EXISTS (SELECT 1 FROM figures AS figure JOIN meetings AS meeting ON meeting.id = figure.meeting_id
    WHERE figure.indicator_id = there.id AND meeting.status = 'signed')))
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER indicators_signed_update BEFORE UPDATE OF id, name, unit ON indicators WHEN EXISTS (SELECT 1 FROM figures AS figure JOIN meetings AS meeting ON meeting.id = figure.meeting_id
    WHERE figure.indicator_id = OLD.id AND meeting.status = 'signed')
  OR EXISTS (SELECT 1 FROM figures AS figure JOIN meetings AS meeting ON meeting.id = figure.meeting_id
    WHERE figure.indicator_id = NEW.id AND meeting.status = 'signed')
  OR EXISTS (SELECT 1 FROM indicators AS there WHERE (there.id = NEW.id OR there.name = NEW.name) AND there.rowid <> OLD.rowid AND (EXISTS (SELECT 1 FROM figures AS figure JOIN meetings AS meeting ON meeting.id = figure.meeting_id
    WHERE figure.indicator_id = there.id AND meeting.status = 'signed')))
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER indicators_signed_delete BEFORE DELETE ON indicators WHEN EXISTS (SELECT 1 FROM figures AS figure JOIN meetings AS meeting ON meeting.id = figure.meeting_id
    WHERE figure.indicator_id = OLD.id AND meeting.status = 'signed')
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER review_decisions_signed_insert BEFORE INSERT ON review_decisions WHEN EXISTS (SELECT 1 FROM meetings WHERE meetings.id = NEW.meeting_id AND meetings.status = 'signed')
  OR EXISTS (SELECT 1 FROM review_decisions AS there WHERE (there.id = NEW.id OR there.meeting_id = NEW.meeting_id AND there.assignment_id = NEW.assignment_id) AND (EXISTS (SELECT 1 FROM meetings WHERE meetings.id = there.meeting_id AND meetings.status = 'signed')))
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER review_decisions_signed_update BEFORE UPDATE ON review_decisions WHEN EXISTS (SELECT 1 FROM meetings WHERE meetings.id = OLD.meeting_id AND meetings.status = 'signed')
  OR EXISTS (SELECT 1 FROM meetings WHERE meetings.id = NEW.meeting_id AND meetings.status = 'signed')
  OR EXISTS (SELECT 1 FROM review_decisions AS there WHERE (there.id = NEW.id OR there.meeting_id = NEW.meeting_id AND there.assignment_id = NEW.assignment_id) AND there.rowid <> OLD.rowid AND (EXISTS (SELECT 1 FROM meetings WHERE meetings.id = there.meeting_id AND meetings.status = 'signed')))
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER review_decisions_signed_delete BEFORE DELETE ON review_decisions WHEN EXISTS (SELECT 1 FROM meetings WHERE meetings.id = OLD.meeting_id AND meetings.status = 'signed')
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER corrections_signed_insert BEFORE INSERT ON corrections WHEN EXISTS (SELECT 1 FROM meetings WHERE meetings.id = NEW.meeting_id AND meetings.status = 'signed')
  OR EXISTS (SELECT 1 FROM corrections AS there WHERE (there.id = NEW.id) AND (EXISTS (SELECT 1 FROM meetings WHERE meetings.id = there.meeting_id AND meetings.status = 'signed')))
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER corrections_signed_update BEFORE UPDATE ON corrections WHEN EXISTS (SELECT 1 FROM meetings WHERE meetings.id = OLD.meeting_id AND meetings.status = 'signed')
  OR EXISTS (SELECT 1 FROM meetings WHERE meetings.id = NEW.meeting_id AND meetings.status = 'signed')
  OR EXISTS (SELECT 1 FROM corrections AS there WHERE (there.id = NEW.id) AND there.rowid <> OLD.rowid AND (EXISTS (SELECT 1 FROM meetings WHERE meetings.id = there.meeting_id AND meetings.status = 'signed')))
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER corrections_signed_delete BEFORE DELETE ON corrections WHEN EXISTS (SELECT 1 FROM meetings WHERE meetings.id = OLD.meeting_id AND meetings.status = 'signed')
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER attachments_signed_insert BEFORE INSERT ON attachments WHEN NEW.place IN ('photo', 'document') AND EXISTS (SELECT 1 FROM meetings WHERE meetings.id = NEW.meeting_id AND meetings.status = 'signed') OR NEW.place = 'scan' AND EXISTS (SELECT 1 FROM work_orders AS work WHERE work.id = NEW.work_order_id AND work.content_hash IS NOT NULL)
  OR EXISTS (SELECT 1 FROM attachments AS there WHERE (there.id = NEW.id) AND (there.place IN ('photo', 'document') AND EXISTS (SELECT 1 FROM meetings WHERE meetings.id = there.meeting_id AND meetings.status = 'signed') OR there.place = 'scan' AND EXISTS (SELECT 1 FROM work_orders AS work WHERE work.id = there.work_order_id AND work.content_hash IS NOT NULL)))
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER attachments_signed_update BEFORE UPDATE ON attachments WHEN OLD.place IN ('photo', 'document') AND EXISTS (SELECT 1 FROM meetings WHERE meetings.id = OLD.meeting_id AND meetings.status = 'signed') OR OLD.place = 'scan' AND EXISTS (SELECT 1 FROM work_orders AS work WHERE work.id = OLD.work_order_id AND work.content_hash IS NOT NULL)
  OR NEW.place IN ('photo', 'document') AND EXISTS (SELECT 1 FROM meetings WHERE meetings.id = NEW.meeting_id AND meetings.status = 'signed') OR NEW.place = 'scan' AND EXISTS (SELECT 1 FROM work_orders AS work WHERE work.id = NEW.work_order_id AND work.content_hash IS NOT NULL)
  OR EXISTS (SELECT 1 FROM attachments AS there WHERE (there.id = NEW.id) AND there.rowid <> OLD.rowid AND (there.place IN ('photo', 'document') AND EXISTS (SELECT 1 FROM meetings WHERE meetings.id = there.meeting_id AND meetings.status = 'signed') OR there.place = 'scan' AND EXISTS (SELECT 1 FROM work_orders AS work WHERE work.id = there.work_order_id AND work.content_hash IS NOT NULL)))
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER attachments_signed_delete BEFORE DELETE ON attachments WHEN OLD.place IN ('photo', 'document') AND EXISTS (SELECT 1 FROM meetings WHERE meetings.id = OLD.meeting_id AND meetings.status = 'signed') OR OLD.place = 'scan' AND EXISTS (SELECT 1 FROM work_orders AS work WHERE work.id = OLD.work_order_id AND work.content_hash IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER legal_references_signed_insert BEFORE INSERT ON legal_references WHEN EXISTS (SELECT 1 FROM agenda_item_references AS cited JOIN agenda_items AS item ON item.id = cited.agenda_item_id
    JOIN meetings AS meeting ON meeting.id = item.meeting_id
    WHERE cited.reference_id = NEW.id AND meeting.status = 'signed')
  OR EXISTS (SELECT 1 FROM directive_references AS cited JOIN directives AS directive ON directive.id = cited.directive_id
    WHERE cited.reference_id = NEW.id AND directive.number IS NOT NULL)
  OR EXISTS (SELECT 1 FROM legal_references AS there WHERE (there.id = NEW.id OR there.number = NEW.number AND there.issuer = NEW.issuer) AND (EXISTS (SELECT 1 FROM agenda_item_references AS cited JOIN agenda_items AS item ON item.id = cited.agenda_item_id
    JOIN meetings AS meeting ON meeting.id = item.meeting_id
    WHERE cited.reference_id = there.id AND meeting.status = 'signed')
  OR EXISTS (SELECT 1 FROM directive_references AS cited JOIN directives AS directive ON directive.id = cited.directive_id
    WHERE cited.reference_id = there.id AND directive.number IS NOT NULL)))
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER legal_references_signed_update BEFORE UPDATE OF id, kind, number, issued_on, issuer ON legal_references WHEN EXISTS (SELECT 1 FROM agenda_item_references AS cited JOIN agenda_items AS item ON item.id = cited.agenda_item_id
    JOIN meetings AS meeting ON meeting.id = item.meeting_id
    WHERE cited.reference_id = OLD.id AND meeting.status = 'signed')
  OR EXISTS (SELECT 1 FROM directive_references AS cited JOIN directives AS directive ON directive.id = cited.directive_id
    WHERE cited.reference_id = OLD.id AND directive.number IS NOT NULL)
  OR EXISTS (SELECT 1 FROM agenda_item_references AS cited JOIN agenda_items AS item ON item.id = cited.agenda_item_id
    JOIN meetings AS meeting ON meeting.id = item.meeting_id
    WHERE cited.reference_id = NEW.id AND meeting.status = 'signed')
  OR EXISTS (SELECT 1 FROM directive_references AS cited JOIN directives AS directive ON directive.id = cited.directive_id
    WHERE cited.reference_id = NEW.id AND directive.number IS NOT NULL)
  OR EXISTS (SELECT 1 FROM legal_references AS there WHERE (there.id = NEW.id OR there.number = NEW.number AND there.issuer = NEW.issuer) AND there.rowid <> OLD.rowid AND (EXISTS (SELECT 1 FROM agenda_item_references AS cited JOIN agenda_items AS item ON item.id = cited.agenda_item_id
    JOIN meetings AS meeting ON meeting.id = item.meeting_id
    WHERE cited.reference_id = there.id AND meeting.status = 'signed')
  OR EXISTS (SELECT 1 FROM directive_references AS cited JOIN directives AS directive ON directive.id = cited.directive_id
    WHERE cited.reference_id = there.id AND directive.number IS NOT NULL)))
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER legal_references_signed_delete BEFORE DELETE ON legal_references WHEN EXISTS (SELECT 1 FROM agenda_item_references AS cited JOIN agenda_items AS item ON item.id = cited.agenda_item_id
    JOIN meetings AS meeting ON meeting.id = item.meeting_id
    WHERE cited.reference_id = OLD.id AND meeting.status = 'signed')
  OR EXISTS (SELECT 1 FROM directive_references AS cited JOIN directives AS directive ON directive.id = cited.directive_id
    WHERE cited.reference_id = OLD.id AND directive.number IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER events_signed_insert BEFORE INSERT ON events WHEN NEW.kind = 'assignment.issued' AND json_extract(NEW.payload, '$.reason') IS NULL
    AND EXISTS (SELECT 1 FROM directives AS directive
    LEFT JOIN meetings AS meeting ON meeting.id = directive.meeting_id
    LEFT JOIN work_orders AS work ON work.id = directive.work_order_id
    WHERE directive.id = NEW.directive_id
    AND (meeting.status = 'signed' OR work.content_hash IS NOT NULL))
  OR EXISTS (SELECT 1 FROM events AS there WHERE (there.id = NEW.id) AND (there.kind = 'assignment.issued' AND json_extract(there.payload, '$.reason') IS NULL
    AND EXISTS (SELECT 1 FROM directives AS directive
    LEFT JOIN meetings AS meeting ON meeting.id = directive.meeting_id
    LEFT JOIN work_orders AS work ON work.id = directive.work_order_id
    WHERE directive.id = there.directive_id
    AND (meeting.status = 'signed' OR work.content_hash IS NOT NULL))))
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER events_signed_update BEFORE UPDATE ON events WHEN OLD.kind = 'assignment.issued' AND json_extract(OLD.payload, '$.reason') IS NULL
    AND EXISTS (SELECT 1 FROM directives AS directive
    LEFT JOIN meetings AS meeting ON meeting.id = directive.meeting_id
    LEFT JOIN work_orders AS work ON work.id = directive.work_order_id
    WHERE directive.id = OLD.directive_id
    AND (meeting.status = 'signed' OR work.content_hash IS NOT NULL))
  OR NEW.kind = 'assignment.issued' AND json_extract(NEW.payload, '$.reason') IS NULL
    AND EXISTS (SELECT 1 FROM directives AS directive
    LEFT JOIN meetings AS meeting ON meeting.id = directive.meeting_id
    LEFT JOIN work_orders AS work ON work.id = directive.work_order_id
    WHERE directive.id = NEW.directive_id
    AND (meeting.status = 'signed' OR work.content_hash IS NOT NULL))
  OR EXISTS (SELECT 1 FROM events AS there WHERE (there.id = NEW.id) AND there.rowid <> OLD.rowid AND (there.kind = 'assignment.issued' AND json_extract(there.payload, '$.reason') IS NULL
    AND EXISTS (SELECT 1 FROM directives AS directive
    LEFT JOIN meetings AS meeting ON meeting.id = directive.meeting_id
    LEFT JOIN work_orders AS work ON work.id = directive.work_order_id
    WHERE directive.id = there.directive_id
    AND (meeting.status = 'signed' OR work.content_hash IS NOT NULL))))
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
--> statement-breakpoint
CREATE TRIGGER events_signed_delete BEFORE DELETE ON events WHEN OLD.kind = 'assignment.issued' AND json_extract(OLD.payload, '$.reason') IS NULL
    AND EXISTS (SELECT 1 FROM directives AS directive
    LEFT JOIN meetings AS meeting ON meeting.id = directive.meeting_id
    LEFT JOIN work_orders AS work ON work.id = directive.work_order_id
    WHERE directive.id = OLD.directive_id
    AND (meeting.status = 'signed' OR work.content_hash IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;
