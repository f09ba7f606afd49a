-- How many rows a growing table has, kept in the write that adds or removes one (db/schema/kept.ts).
-- Written by db/row-counts.ts; npm run db:generate writes it again.
INSERT INTO row_counts (name, rows, bytes) SELECT 'agenda_item_people', count(*), 0 FROM agenda_item_people;
--> statement-breakpoint
CREATE TRIGGER agenda_item_people_kept_added AFTER INSERT ON agenda_item_people BEGIN UPDATE row_counts SET rows = rows + 1 WHERE name = 'agenda_item_people'; END;
--> statement-breakpoint
CREATE TRIGGER agenda_item_people_kept_removed AFTER DELETE ON agenda_item_people BEGIN UPDATE row_counts SET rows = rows - 1 WHERE name = 'agenda_item_people'; END;
--> statement-breakpoint
INSERT INTO row_counts (name, rows, bytes) SELECT 'agenda_item_references', count(*), 0 FROM agenda_item_references;
--> statement-breakpoint
CREATE TRIGGER agenda_item_references_kept_added AFTER INSERT ON agenda_item_references BEGIN UPDATE row_counts SET rows = rows + 1 WHERE name = 'agenda_item_references'; END;
--> statement-breakpoint
CREATE TRIGGER agenda_item_references_kept_removed AFTER DELETE ON agenda_item_references BEGIN UPDATE row_counts SET rows = rows - 1 WHERE name = 'agenda_item_references'; END;
--> statement-breakpoint
INSERT INTO row_counts (name, rows, bytes) SELECT 'agenda_items', count(*), 0 FROM agenda_items;
--> statement-breakpoint
CREATE TRIGGER agenda_items_kept_added AFTER INSERT ON agenda_items BEGIN UPDATE row_counts SET rows = rows + 1 WHERE name = 'agenda_items'; END;
--> statement-breakpoint
CREATE TRIGGER agenda_items_kept_removed AFTER DELETE ON agenda_items BEGIN UPDATE row_counts SET rows = rows - 1 WHERE name = 'agenda_items'; END;
--> statement-breakpoint
INSERT INTO row_counts (name, rows, bytes) SELECT 'articles', count(*), 0 FROM articles;
--> statement-breakpoint
CREATE TRIGGER articles_kept_added AFTER INSERT ON articles BEGIN UPDATE row_counts SET rows = rows + 1 WHERE name = 'articles'; END;
--> statement-breakpoint
CREATE TRIGGER articles_kept_removed AFTER DELETE ON articles BEGIN UPDATE row_counts SET rows = rows - 1 WHERE name = 'articles'; END;
--> statement-breakpoint
INSERT INTO row_counts (name, rows, bytes) SELECT 'assignment_spans', count(*), 0 FROM assignment_spans;
--> statement-breakpoint
CREATE TRIGGER assignment_spans_kept_added AFTER INSERT ON assignment_spans BEGIN UPDATE row_counts SET rows = rows + 1 WHERE name = 'assignment_spans'; END;
--> statement-breakpoint
CREATE TRIGGER assignment_spans_kept_removed AFTER DELETE ON assignment_spans BEGIN UPDATE row_counts SET rows = rows - 1 WHERE name = 'assignment_spans'; END;
--> statement-breakpoint
INSERT INTO row_counts (name, rows, bytes) SELECT 'assignments', count(*), 0 FROM assignments;
--> statement-breakpoint
CREATE TRIGGER assignments_kept_added AFTER INSERT ON assignments BEGIN UPDATE row_counts SET rows = rows + 1 WHERE name = 'assignments'; END;
--> statement-breakpoint
CREATE TRIGGER assignments_kept_removed AFTER DELETE ON assignments BEGIN UPDATE row_counts SET rows = rows - 1 WHERE name = 'assignments'; END;
--> statement-breakpoint
INSERT INTO row_counts (name, rows, bytes) SELECT 'attachments', count(*), 0 FROM attachments;
--> statement-breakpoint
CREATE TRIGGER attachments_kept_added AFTER INSERT ON attachments BEGIN UPDATE row_counts SET rows = rows + 1 WHERE name = 'attachments'; END;
--> statement-breakpoint
CREATE TRIGGER attachments_kept_removed AFTER DELETE ON attachments BEGIN UPDATE row_counts SET rows = rows - 1 WHERE name = 'attachments'; END;
--> statement-breakpoint
INSERT INTO row_counts (name, rows, bytes) SELECT 'attendance', count(*), 0 FROM attendance;
--> statement-breakpoint
CREATE TRIGGER attendance_kept_added AFTER INSERT ON attendance BEGIN UPDATE row_counts SET rows = rows + 1 WHERE name = 'attendance'; END;
--> statement-breakpoint
CREATE TRIGGER attendance_kept_removed AFTER DELETE ON attendance BEGIN UPDATE row_counts SET rows = rows - 1 WHERE name = 'attendance'; END;
--> statement-breakpoint
INSERT INTO row_counts (name, rows, bytes) SELECT 'corrections', count(*), 0 FROM corrections;
--> statement-breakpoint
CREATE TRIGGER corrections_kept_added AFTER INSERT ON corrections BEGIN UPDATE row_counts SET rows = rows + 1 WHERE name = 'corrections'; END;
--> statement-breakpoint
CREATE TRIGGER corrections_kept_removed AFTER DELETE ON corrections BEGIN UPDATE row_counts SET rows = rows - 1 WHERE name = 'corrections'; END;
--> statement-breakpoint
INSERT INTO row_counts (name, rows, bytes) SELECT 'directive_headings', count(*), 0 FROM directive_headings;
--> statement-breakpoint
CREATE TRIGGER directive_headings_kept_added AFTER INSERT ON directive_headings BEGIN UPDATE row_counts SET rows = rows + 1 WHERE name = 'directive_headings'; END;
--> statement-breakpoint
CREATE TRIGGER directive_headings_kept_removed AFTER DELETE ON directive_headings BEGIN UPDATE row_counts SET rows = rows - 1 WHERE name = 'directive_headings'; END;
--> statement-breakpoint
INSERT INTO row_counts (name, rows, bytes) SELECT 'directive_references', count(*), 0 FROM directive_references;
--> statement-breakpoint
CREATE TRIGGER directive_references_kept_added AFTER INSERT ON directive_references BEGIN UPDATE row_counts SET rows = rows + 1 WHERE name = 'directive_references'; END;
--> statement-breakpoint
CREATE TRIGGER directive_references_kept_removed AFTER DELETE ON directive_references BEGIN UPDATE row_counts SET rows = rows - 1 WHERE name = 'directive_references'; END;
--> statement-breakpoint
INSERT INTO row_counts (name, rows, bytes) SELECT 'directives', count(*), 0 FROM directives;
--> statement-breakpoint
CREATE TRIGGER directives_kept_added AFTER INSERT ON directives BEGIN UPDATE row_counts SET rows = rows + 1 WHERE name = 'directives'; END;
--> statement-breakpoint
CREATE TRIGGER directives_kept_removed AFTER DELETE ON directives BEGIN UPDATE row_counts SET rows = rows - 1 WHERE name = 'directives'; END;
--> statement-breakpoint
INSERT INTO row_counts (name, rows, bytes) SELECT 'evaluation_confirmations', count(*), 0 FROM evaluation_confirmations;
--> statement-breakpoint
CREATE TRIGGER evaluation_confirmations_kept_added AFTER INSERT ON evaluation_confirmations BEGIN UPDATE row_counts SET rows = rows + 1 WHERE name = 'evaluation_confirmations'; END;
--> statement-breakpoint
CREATE TRIGGER evaluation_confirmations_kept_removed AFTER DELETE ON evaluation_confirmations BEGIN UPDATE row_counts SET rows = rows - 1 WHERE name = 'evaluation_confirmations'; END;
--> statement-breakpoint
INSERT INTO row_counts (name, rows, bytes) SELECT 'evaluation_judgements', count(*), 0 FROM evaluation_judgements;
--> statement-breakpoint
CREATE TRIGGER evaluation_judgements_kept_added AFTER INSERT ON evaluation_judgements BEGIN UPDATE row_counts SET rows = rows + 1 WHERE name = 'evaluation_judgements'; END;
--> statement-breakpoint
CREATE TRIGGER evaluation_judgements_kept_removed AFTER DELETE ON evaluation_judgements BEGIN UPDATE row_counts SET rows = rows - 1 WHERE name = 'evaluation_judgements'; END;
--> statement-breakpoint
INSERT INTO row_counts (name, rows, bytes) SELECT 'evaluation_scores', count(*), 0 FROM evaluation_scores;
--> statement-breakpoint
CREATE TRIGGER evaluation_scores_kept_added AFTER INSERT ON evaluation_scores BEGIN UPDATE row_counts SET rows = rows + 1 WHERE name = 'evaluation_scores'; END;
--> statement-breakpoint
CREATE TRIGGER evaluation_scores_kept_removed AFTER DELETE ON evaluation_scores BEGIN UPDATE row_counts SET rows = rows - 1 WHERE name = 'evaluation_scores'; END;
--> statement-breakpoint
INSERT INTO row_counts (name, rows, bytes) SELECT 'events', count(*), 0 FROM events;
--> statement-breakpoint
CREATE TRIGGER events_kept_added AFTER INSERT ON events BEGIN UPDATE row_counts SET rows = rows + 1 WHERE name = 'events'; END;
--> statement-breakpoint
CREATE TRIGGER events_kept_removed AFTER DELETE ON events BEGIN UPDATE row_counts SET rows = rows - 1 WHERE name = 'events'; END;
--> statement-breakpoint
INSERT INTO row_counts (name, rows, bytes) SELECT 'figures', count(*), 0 FROM figures;
--> statement-breakpoint
CREATE TRIGGER figures_kept_added AFTER INSERT ON figures BEGIN UPDATE row_counts SET rows = rows + 1 WHERE name = 'figures'; END;
--> statement-breakpoint
CREATE TRIGGER figures_kept_removed AFTER DELETE ON figures BEGIN UPDATE row_counts SET rows = rows - 1 WHERE name = 'figures'; END;
--> statement-breakpoint
INSERT INTO row_counts (name, rows, bytes) SELECT 'legal_references', count(*), 0 FROM legal_references;
--> statement-breakpoint
CREATE TRIGGER legal_references_kept_added AFTER INSERT ON legal_references BEGIN UPDATE row_counts SET rows = rows + 1 WHERE name = 'legal_references'; END;
--> statement-breakpoint
CREATE TRIGGER legal_references_kept_removed AFTER DELETE ON legal_references BEGIN UPDATE row_counts SET rows = rows - 1 WHERE name = 'legal_references'; END;
--> statement-breakpoint
INSERT INTO row_counts (name, rows, bytes) SELECT 'meetings', count(*), 0 FROM meetings;
--> statement-breakpoint
CREATE TRIGGER meetings_kept_added AFTER INSERT ON meetings BEGIN UPDATE row_counts SET rows = rows + 1 WHERE name = 'meetings'; END;
--> statement-breakpoint
CREATE TRIGGER meetings_kept_removed AFTER DELETE ON meetings BEGIN UPDATE row_counts SET rows = rows - 1 WHERE name = 'meetings'; END;
--> statement-breakpoint
INSERT INTO row_counts (name, rows, bytes) SELECT 'notifications', count(*), 0 FROM notifications;
--> statement-breakpoint
CREATE TRIGGER notifications_kept_added AFTER INSERT ON notifications BEGIN UPDATE row_counts SET rows = rows + 1 WHERE name = 'notifications'; END;
--> statement-breakpoint
CREATE TRIGGER notifications_kept_removed AFTER DELETE ON notifications BEGIN UPDATE row_counts SET rows = rows - 1 WHERE name = 'notifications'; END;
--> statement-breakpoint
INSERT INTO row_counts (name, rows, bytes) SELECT 'participants', count(*), 0 FROM participants;
--> statement-breakpoint
CREATE TRIGGER participants_kept_added AFTER INSERT ON participants BEGIN UPDATE row_counts SET rows = rows + 1 WHERE name = 'participants'; END;
--> statement-breakpoint
CREATE TRIGGER participants_kept_removed AFTER DELETE ON participants BEGIN UPDATE row_counts SET rows = rows - 1 WHERE name = 'participants'; END;
--> statement-breakpoint
INSERT INTO row_counts (name, rows, bytes) SELECT 'picture_sizes', count(*), 0 FROM picture_sizes;
--> statement-breakpoint
CREATE TRIGGER picture_sizes_kept_added AFTER INSERT ON picture_sizes BEGIN UPDATE row_counts SET rows = rows + 1 WHERE name = 'picture_sizes'; END;
--> statement-breakpoint
CREATE TRIGGER picture_sizes_kept_removed AFTER DELETE ON picture_sizes BEGIN UPDATE row_counts SET rows = rows - 1 WHERE name = 'picture_sizes'; END;
--> statement-breakpoint
INSERT INTO row_counts (name, rows, bytes) SELECT 'removed_parts', count(*), 0 FROM removed_parts;
--> statement-breakpoint
CREATE TRIGGER removed_parts_kept_added AFTER INSERT ON removed_parts BEGIN UPDATE row_counts SET rows = rows + 1 WHERE name = 'removed_parts'; END;
--> statement-breakpoint
CREATE TRIGGER removed_parts_kept_removed AFTER DELETE ON removed_parts BEGIN UPDATE row_counts SET rows = rows - 1 WHERE name = 'removed_parts'; END;
--> statement-breakpoint
INSERT INTO row_counts (name, rows, bytes) SELECT 'review_decisions', count(*), 0 FROM review_decisions;
--> statement-breakpoint
CREATE TRIGGER review_decisions_kept_added AFTER INSERT ON review_decisions BEGIN UPDATE row_counts SET rows = rows + 1 WHERE name = 'review_decisions'; END;
--> statement-breakpoint
CREATE TRIGGER review_decisions_kept_removed AFTER DELETE ON review_decisions BEGIN UPDATE row_counts SET rows = rows - 1 WHERE name = 'review_decisions'; END;
--> statement-breakpoint
INSERT INTO row_counts (name, rows, bytes) SELECT 'stored_files', count(*), 0 FROM stored_files;
--> statement-breakpoint
CREATE TRIGGER stored_files_kept_added AFTER INSERT ON stored_files BEGIN UPDATE row_counts SET rows = rows + 1 WHERE name = 'stored_files'; END;
--> statement-breakpoint
CREATE TRIGGER stored_files_kept_removed AFTER DELETE ON stored_files BEGIN UPDATE row_counts SET rows = rows - 1 WHERE name = 'stored_files'; END;
--> statement-breakpoint
INSERT INTO row_counts (name, rows, bytes) SELECT 'subtasks', count(*), 0 FROM subtasks;
--> statement-breakpoint
CREATE TRIGGER subtasks_kept_added AFTER INSERT ON subtasks BEGIN UPDATE row_counts SET rows = rows + 1 WHERE name = 'subtasks'; END;
--> statement-breakpoint
CREATE TRIGGER subtasks_kept_removed AFTER DELETE ON subtasks BEGIN UPDATE row_counts SET rows = rows - 1 WHERE name = 'subtasks'; END;
--> statement-breakpoint
INSERT INTO row_counts (name, rows, bytes) SELECT 'work_orders', count(*), 0 FROM work_orders;
--> statement-breakpoint
CREATE TRIGGER work_orders_kept_added AFTER INSERT ON work_orders BEGIN UPDATE row_counts SET rows = rows + 1 WHERE name = 'work_orders'; END;
--> statement-breakpoint
CREATE TRIGGER work_orders_kept_removed AFTER DELETE ON work_orders BEGIN UPDATE row_counts SET rows = rows - 1 WHERE name = 'work_orders'; END;
--> statement-breakpoint
UPDATE row_counts SET bytes = (SELECT coalesce(sum(size), 0) FROM stored_files) WHERE name = 'stored_files';
--> statement-breakpoint
CREATE TRIGGER stored_files_kept_size_added AFTER INSERT ON stored_files BEGIN UPDATE row_counts SET bytes = bytes + NEW.size WHERE name = 'stored_files'; END;
--> statement-breakpoint
CREATE TRIGGER stored_files_kept_size_changed AFTER UPDATE OF size ON stored_files BEGIN UPDATE row_counts SET bytes = bytes + NEW.size - OLD.size WHERE name = 'stored_files'; END;
--> statement-breakpoint
CREATE TRIGGER stored_files_kept_size_removed AFTER DELETE ON stored_files BEGIN UPDATE row_counts SET bytes = bytes - OLD.size WHERE name = 'stored_files'; END;
