CREATE TABLE `announced_years` (
	`year` integer PRIMARY KEY NOT NULL,
	`entered_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `days_off` (
	`day` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`document_number` text DEFAULT '' NOT NULL,
	`document_date` text,
	`document_link` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `api_answers` (
	`token_id` integer NOT NULL,
	`key` text NOT NULL,
	`request_hash` text NOT NULL,
	`at` text NOT NULL,
	`status` integer,
	`body` text,
	`etag` text,
	PRIMARY KEY(`token_id`, `key`),
	FOREIGN KEY (`token_id`) REFERENCES `api_tokens`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `api_answers_at` ON `api_answers` (`at`);--> statement-breakpoint
CREATE TABLE `api_tokens` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`made_by_user_id` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`scopes` text NOT NULL,
	`grant_kinds` text,
	`prefix` text NOT NULL,
	`hash` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`last_used_at` text,
	`revoked_at` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "api_tokens_narrowed" CHECK(grant_kinds is null or kind = 'service')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_tokens_hash` ON `api_tokens` (`hash`);--> statement-breakpoint
CREATE INDEX `api_tokens_user` ON `api_tokens` (`user_id`);--> statement-breakpoint
CREATE TABLE `api_windows` (
	`key` text PRIMARY KEY NOT NULL,
	`began_at` text NOT NULL,
	`count` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `articles` (
	`meeting_id` integer PRIMARY KEY NOT NULL,
	`status` text DEFAULT 'draft' NOT NULL,
	`headline` text NOT NULL,
	`lead` text NOT NULL,
	`blocks` text NOT NULL,
	`photos` text NOT NULL,
	`byline` text DEFAULT '' NOT NULL,
	`replaced` text,
	`version` integer DEFAULT 1 NOT NULL,
	`changed_at` text NOT NULL,
	`changed_by_name` text DEFAULT '' NOT NULL,
	`published_address` text,
	`published_on` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "articles_published" CHECK((published_on is null) = (published_address is null))
);
--> statement-breakpoint
CREATE INDEX `articles_published_on` ON `articles` (`published_on`);--> statement-breakpoint
CREATE TABLE `attachments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`sha256` text NOT NULL,
	`name` text NOT NULL,
	`place` text NOT NULL,
	`meeting_id` integer,
	`work_order_id` integer,
	`agenda_item_id` integer,
	`assignment_id` integer,
	`event_id` integer,
	`caption` text DEFAULT '' NOT NULL,
	`alt` text DEFAULT '' NOT NULL,
	`sort_order` integer DEFAULT 0 NOT NULL,
	`uploaded_by_user_id` integer,
	`uploaded_at` text NOT NULL,
	FOREIGN KEY (`sha256`) REFERENCES `stored_files`(`sha256`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`work_order_id`) REFERENCES `work_orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`uploaded_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attachments_place" CHECK((place = 'staged' and meeting_id is null and assignment_id is null and work_order_id is null)
       or (place in ('photo','document','scan','article') and meeting_id is not null and assignment_id is null
         and work_order_id is null)
       or (place in ('scan','later-scan') and work_order_id is not null and meeting_id is null and assignment_id is null)
       or (place = 'evidence' and assignment_id is not null and meeting_id is null and work_order_id is null))
);
--> statement-breakpoint
CREATE INDEX `attachments_meeting` ON `attachments` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `attachments_item` ON `attachments` (`agenda_item_id`) WHERE agenda_item_id is not null;--> statement-breakpoint
CREATE INDEX `attachments_work_order` ON `attachments` (`work_order_id`);--> statement-breakpoint
CREATE INDEX `attachments_assignment` ON `attachments` (`assignment_id`);--> statement-breakpoint
CREATE INDEX `attachments_event` ON `attachments` (`event_id`) WHERE event_id is not null;--> statement-breakpoint
CREATE INDEX `attachments_uploader` ON `attachments` (`uploaded_by_user_id`,`sha256`);--> statement-breakpoint
CREATE INDEX `attachments_staged` ON `attachments` (`uploaded_by_user_id`) WHERE place = 'staged';--> statement-breakpoint
CREATE TABLE `picture_sizes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`original_sha256` text NOT NULL,
	`sha256` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	FOREIGN KEY (`original_sha256`) REFERENCES `stored_files`(`sha256`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sha256`) REFERENCES `stored_files`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `picture_sizes_original` ON `picture_sizes` (`original_sha256`,`width`);--> statement-breakpoint
CREATE TABLE `stored_files` (
	`sha256` text PRIMARY KEY NOT NULL,
	`size` integer NOT NULL,
	`mime` text NOT NULL,
	`width` integer,
	`height` integer,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `calendar_addresses` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`revoked_at` text,
	`last_fetched_at` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_addresses_token` ON `calendar_addresses` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_addresses_one_living` ON `calendar_addresses` (`user_id`) WHERE revoked_at is null;--> statement-breakpoint
CREATE TABLE `corrections` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`agenda_item_id` integer,
	`directive_id` integer,
	`text` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`directive_id`) REFERENCES `directives`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "corrections_one_place" CHECK((agenda_item_id is null) <> (directive_id is null))
);
--> statement-breakpoint
CREATE INDEX `corrections_meeting` ON `corrections` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `corrections_item` ON `corrections` (`agenda_item_id`);--> statement-breakpoint
CREATE INDEX `corrections_directive` ON `corrections` (`directive_id`);--> statement-breakpoint
CREATE TABLE `department_names` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`department_id` integer NOT NULL,
	`name` text NOT NULL,
	`abbreviation` text DEFAULT '' NOT NULL,
	`until_day` text NOT NULL,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `department_names_department` ON `department_names` (`department_id`);--> statement-breakpoint
CREATE TABLE `departments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`abbreviation` text DEFAULT '' NOT NULL,
	`sort_order` integer DEFAULT 0 NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`collects_for_all` integer DEFAULT false NOT NULL,
	`successor_id` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`successor_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `departments_active_name` ON `departments` (`name`) WHERE active = 1;--> statement-breakpoint
CREATE UNIQUE INDEX `departments_one_collector` ON `departments` (`collects_for_all`) WHERE collects_for_all = 1;--> statement-breakpoint
CREATE TABLE `assignment_spans` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`assignment_id` integer NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	`state` text NOT NULL,
	`role` text NOT NULL,
	`department_id` integer NOT NULL,
	`deadline` text,
	`period_end` text,
	`reported_on` text,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `assignment_spans_assignment` ON `assignment_spans` (`assignment_id`,`from_day`);--> statement-breakpoint
CREATE INDEX `assignment_spans_counted` ON `assignment_spans` (`from_day`,`to_day`,`role`,`state`,`deadline`,`reported_on`,`department_id`);--> statement-breakpoint
CREATE INDEX `assignment_spans_deadline` ON `assignment_spans` (`deadline`,`assignment_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `assignment_spans_one_open` ON `assignment_spans` (`assignment_id`) WHERE to_day is null;--> statement-breakpoint
CREATE TABLE `assignments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`directive_id` integer NOT NULL,
	`department_id` integer NOT NULL,
	`role` text NOT NULL,
	`officer_person_id` integer,
	`officer_shares` text DEFAULT '[]' NOT NULL,
	`state` text NOT NULL,
	`deadline` text,
	`period_end` text,
	`percent` integer,
	`reported_on` text,
	`closed_on` text,
	`product_number` text DEFAULT '' NOT NULL,
	`product_date` text,
	`product_text` text DEFAULT '' NOT NULL,
	`requested_deadline` text,
	`requested_reason` text DEFAULT '' NOT NULL,
	`requested_on` text,
	`extensions` integer DEFAULT 0 NOT NULL,
	`last_word_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`directive_id`) REFERENCES `directives`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`officer_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assignments_request" CHECK((requested_deadline is null) = (requested_on is null) and (requested_deadline is null or (state in ('assigned', 'in-progress') and deadline is not null)))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assignments_once` ON `assignments` (`directive_id`,`department_id`) WHERE state in ('proposed', 'assigned', 'in-progress', 'reported');--> statement-breakpoint
CREATE INDEX `assignments_directive` ON `assignments` (`directive_id`,`department_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `assignments_one_lead` ON `assignments` (`directive_id`) WHERE role = 'lead';--> statement-breakpoint
CREATE INDEX `assignments_department` ON `assignments` (`department_id`,`state`);--> statement-breakpoint
CREATE INDEX `assignments_state` ON `assignments` (`state`,`deadline`);--> statement-breakpoint
CREATE INDEX `assignments_due` ON `assignments` (`deadline`,`role`,`state`,`reported_on`,`department_id`);--> statement-breakpoint
CREATE INDEX `assignments_unsettled` ON `assignments` (`role`,`department_id`,`state`,`deadline`,`reported_on`) WHERE (state in ('assigned', 'in-progress', 'reported') or (state = 'done' and deadline is not null and reported_on is null));--> statement-breakpoint
CREATE INDEX `assignments_requested` ON `assignments` (`requested_on`) WHERE requested_on is not null;--> statement-breakpoint
CREATE TABLE `directive_headings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`title` text NOT NULL,
	`sort_order` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `directive_headings_meeting` ON `directive_headings` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `directive_references` (
	`directive_id` integer NOT NULL,
	`reference_id` integer NOT NULL,
	PRIMARY KEY(`directive_id`, `reference_id`),
	FOREIGN KEY (`directive_id`) REFERENCES `directives`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`reference_id`) REFERENCES `legal_references`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `directive_references_reference` ON `directive_references` (`reference_id`);--> statement-breakpoint
CREATE TABLE `directives` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer,
	`work_order_id` integer,
	`agenda_item_id` integer,
	`after_line` integer,
	`heading_id` integer,
	`sort_order` integer NOT NULL,
	`number` integer,
	`code` text,
	`summary` text NOT NULL,
	`text` text NOT NULL,
	`product_expected` text DEFAULT '' NOT NULL,
	`deadline_words` text DEFAULT '' NOT NULL,
	`undated` integer DEFAULT false NOT NULL,
	`period` text,
	`original_deadline` text,
	`asks_nothing` integer DEFAULT false NOT NULL,
	`to_all_departments` integer DEFAULT false NOT NULL,
	`continues_id` integer,
	`given_by_person_id` integer,
	`given_by_name` text DEFAULT '' NOT NULL,
	`given_by_position` text DEFAULT '' NOT NULL,
	`following_leader_user_id` integer,
	`issued_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`work_order_id`) REFERENCES `work_orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`heading_id`) REFERENCES `directive_headings`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`continues_id`) REFERENCES `directives`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`given_by_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`following_leader_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "directives_origin" CHECK((meeting_id is null) <> (work_order_id is null)),
	CONSTRAINT "directives_dated" CHECK((undated = 1) + (original_deadline is not null) + (period is not null) <= 1),
	CONSTRAINT "directives_issued" CHECK((number is null) = (code is null) and (number is null) = (issued_on is null))
);
--> statement-breakpoint
CREATE INDEX `directives_meeting` ON `directives` (`meeting_id`,`sort_order`);--> statement-breakpoint
CREATE INDEX `directives_item` ON `directives` (`agenda_item_id`) WHERE agenda_item_id is not null;--> statement-breakpoint
CREATE INDEX `directives_heading` ON `directives` (`heading_id`) WHERE heading_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `directives_code` ON `directives` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `directives_number` ON `directives` (`meeting_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `directives_work_order` ON `directives` (`work_order_id`);--> statement-breakpoint
CREATE INDEX `directives_continues` ON `directives` (`continues_id`);--> statement-breakpoint
CREATE INDEX `directives_following` ON `directives` (`following_leader_user_id`);--> statement-breakpoint
CREATE INDEX `directives_given_by` ON `directives` (`given_by_person_id`);--> statement-breakpoint
CREATE INDEX `directives_issued_on` ON `directives` (`issued_on`);--> statement-breakpoint
CREATE INDEX `directives_proposed` ON `directives` (`number`,`meeting_id`) WHERE number is null;--> statement-breakpoint
CREATE TABLE `catalogue_coefficients` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`item_id` integer NOT NULL,
	`coefficient` real NOT NULL,
	`from_day` text NOT NULL,
	`decision` text DEFAULT '' NOT NULL,
	`recorded_on` text NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `catalogue_items`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "catalogue_coefficients_positive" CHECK(coefficient > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `catalogue_coefficients_day` ON `catalogue_coefficients` (`item_id`,`from_day`);--> statement-breakpoint
CREATE TABLE `catalogue_items` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`complexity` integer NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "catalogue_items_complexity" CHECK(complexity between 1 and 5)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `catalogue_items_name` ON `catalogue_items` (`name`);--> statement-breakpoint
CREATE TABLE `evaluation_confirmations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`period_key` text NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`content_hash` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`confirmed_on` text NOT NULL,
	`confirmed_at` text NOT NULL,
	`by_user_id` integer,
	`by_name` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evaluation_confirmations_version` ON `evaluation_confirmations` (`person_id`,`period_key`,`version`);--> statement-breakpoint
CREATE TABLE `evaluation_judgements` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`assignment_id` integer NOT NULL,
	`kind` text NOT NULL,
	`event_id` integer,
	`period_end` text DEFAULT '' NOT NULL,
	`item_id` integer,
	`value` text NOT NULL,
	`effective_on` text NOT NULL,
	`at` text NOT NULL,
	`by_user_id` integer,
	`by_name` text NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `catalogue_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `evaluation_judgements_assignment` ON `evaluation_judgements` (`assignment_id`,`id`);--> statement-breakpoint
CREATE TABLE `evaluation_rules` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`rules` text NOT NULL,
	`effective_on` text NOT NULL,
	`at` text NOT NULL,
	`by_name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `evaluation_scores` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`period_key` text NOT NULL,
	`general` real,
	`d` integer,
	`dd` integer,
	`e` integer,
	`class_name` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`effective_on` text NOT NULL,
	`at` text NOT NULL,
	`by_user_id` integer,
	`by_name` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `evaluation_scores_person` ON `evaluation_scores` (`person_id`,`period_key`,`id`);--> statement-breakpoint
CREATE TABLE `evaluation_standings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`person_group` text NOT NULL,
	`leads` integer NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	`recorded_on` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "evaluation_standings_days" CHECK(to_day is null or from_day <= to_day)
);
--> statement-breakpoint
CREATE INDEX `evaluation_standings_person` ON `evaluation_standings` (`person_id`,`from_day`);--> statement-breakpoint
CREATE TABLE `staged_catalogues` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`file_name` text NOT NULL,
	`rows` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`at` text NOT NULL,
	`effective_on` text NOT NULL,
	`actor_user_id` integer,
	`actor_name` text NOT NULL,
	`address` text DEFAULT '' NOT NULL,
	`device` text DEFAULT '' NOT NULL,
	`cause_id` text NOT NULL,
	`meeting_id` integer,
	`directive_id` integer,
	`assignment_id` integer,
	`department_id` integer,
	`payload` text NOT NULL,
	`hash` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`actor_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`directive_id`) REFERENCES `directives`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `events_directive` ON `events` (`directive_id`,`id`);--> statement-breakpoint
CREATE INDEX `events_assignment` ON `events` (`assignment_id`,`id`);--> statement-breakpoint
CREATE INDEX `events_meeting` ON `events` (`meeting_id`,`id`);--> statement-breakpoint
CREATE INDEX `events_cause` ON `events` (`cause_id`);--> statement-breakpoint
CREATE INDEX `events_at` ON `events` (`at`);--> statement-breakpoint
CREATE INDEX `events_kind` ON `events` (`kind`,`department_id`);--> statement-breakpoint
CREATE TABLE `faults` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`place` text NOT NULL,
	`kind` text NOT NULL,
	`frame` text NOT NULL,
	`count` integer DEFAULT 1 NOT NULL,
	`first_at` text NOT NULL,
	`last_at` text NOT NULL,
	`last_id` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `faults_once` ON `faults` (`place`,`kind`,`frame`);--> statement-breakpoint
CREATE TABLE `figures` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`indicator_id` integer NOT NULL,
	`as_of` text NOT NULL,
	`value` real NOT NULL,
	`meeting_id` integer,
	`agenda_item_id` integer,
	`note` text DEFAULT '' NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `figures_indicator` ON `figures` (`indicator_id`,`as_of`);--> statement-breakpoint
CREATE INDEX `figures_meeting` ON `figures` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `figures_item` ON `figures` (`agenda_item_id`) WHERE agenda_item_id is not null;--> statement-breakpoint
CREATE TABLE `indicators` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`unit` text NOT NULL,
	`higher_is_better` integer DEFAULT true NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `indicators_name_unique` ON `indicators` (`name`);--> statement-breakpoint
CREATE TABLE `targets` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`indicator_id` integer NOT NULL,
	`reference_id` integer,
	`year` integer NOT NULL,
	`value` real NOT NULL,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reference_id`) REFERENCES `legal_references`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `targets_once` ON `targets` (`indicator_id`,`year`,`reference_id`);--> statement-breakpoint
CREATE INDEX `targets_reference` ON `targets` (`reference_id`);--> statement-breakpoint
CREATE TABLE `job_runs` (
	`job` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `closed_counts` (
	`department_id` integer NOT NULL,
	`role` text NOT NULL,
	`outcome` text NOT NULL,
	`origin` text NOT NULL,
	`closed` integer NOT NULL,
	PRIMARY KEY(`department_id`, `role`, `outcome`, `origin`)
);
--> statement-breakpoint
CREATE TABLE `notification_counts` (
	`user_id` integer PRIMARY KEY NOT NULL,
	`standing` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `register_order` (
	`directive_id` integer PRIMARY KEY NOT NULL,
	`given_on` text NOT NULL,
	`meeting_id` integer NOT NULL,
	`number` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `register_order_given` ON `register_order` (`given_on`,`meeting_id`,`number`);--> statement-breakpoint
CREATE TABLE `row_counts` (
	`name` text PRIMARY KEY NOT NULL,
	`rows` integer NOT NULL,
	`bytes` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `span_changes` (
	`grain` integer NOT NULL,
	`period` text NOT NULL,
	`department_id` integer NOT NULL,
	`role` text NOT NULL,
	`state` text NOT NULL,
	`late` integer NOT NULL,
	`dated` integer NOT NULL,
	`change` integer NOT NULL,
	PRIMARY KEY(`grain`, `period`, `department_id`, `role`, `state`, `late`, `dated`)
);
--> statement-breakpoint
CREATE TABLE `leases` (
	`name` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `legal_references` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`number` text NOT NULL,
	`issued_on` text,
	`issuer` text DEFAULT '' NOT NULL,
	`subject` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `legal_references_number` ON `legal_references` (`number`,`issuer`);--> statement-breakpoint
CREATE INDEX `legal_references_day` ON `legal_references` (`issued_on`);--> statement-breakpoint
CREATE TABLE `mail_replies` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`at` text NOT NULL,
	`from_address` text NOT NULL,
	`subject` text NOT NULL,
	`outcome` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`refused_files` text DEFAULT '[]' NOT NULL,
	`mail_id` integer,
	`user_id` integer,
	`assignment_id` integer,
	`event_id` integer,
	FOREIGN KEY (`mail_id`) REFERENCES `mails`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mail_replies_entered" CHECK((outcome = 'entered') = (event_id is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mail_replies_once` ON `mail_replies` (`key`);--> statement-breakpoint
CREATE INDEX `mail_replies_assignment` ON `mail_replies` (`assignment_id`) WHERE assignment_id is not null;--> statement-breakpoint
CREATE INDEX `mail_replies_refused` ON `mail_replies` (`id`) WHERE outcome = 'refused';--> statement-breakpoint
CREATE TABLE `mailbox_outage` (
	`id` integer PRIMARY KEY NOT NULL,
	`since` text NOT NULL,
	`last_tried_at` text NOT NULL,
	`last_error` text NOT NULL,
	`tries` integer NOT NULL,
	`next_try_at` text NOT NULL,
	`asked_at` text,
	CONSTRAINT "mailbox_outage_one" CHECK(id = 1)
);
--> statement-breakpoint
CREATE TABLE `agenda_item_people` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`agenda_item_id` integer NOT NULL,
	`person_id` integer,
	`name` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`sort_order` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agenda_item_people_item` ON `agenda_item_people` (`agenda_item_id`);--> statement-breakpoint
CREATE TABLE `agenda_item_references` (
	`agenda_item_id` integer NOT NULL,
	`reference_id` integer NOT NULL,
	PRIMARY KEY(`agenda_item_id`, `reference_id`),
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`reference_id`) REFERENCES `legal_references`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agenda_item_references_reference` ON `agenda_item_references` (`reference_id`);--> statement-breakpoint
CREATE TABLE `agenda_items` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`sort_order` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`body` text DEFAULT '' NOT NULL,
	`speaker_person_id` integer,
	`speaker_name` text DEFAULT '' NOT NULL,
	`speaker_position` text DEFAULT '' NOT NULL,
	`presenting_department_id` integer,
	`topic` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`speaker_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`presenting_department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agenda_items_meeting` ON `agenda_items` (`meeting_id`,`sort_order`);--> statement-breakpoint
CREATE INDEX `agenda_items_reports` ON `agenda_items` (`meeting_id`,`sort_order`,`presenting_department_id`,`speaker_person_id`,`speaker_name`,`topic`) WHERE kind = 'report';--> statement-breakpoint
CREATE INDEX `agenda_items_speaker` ON `agenda_items` (`speaker_person_id`,`meeting_id`) WHERE speaker_person_id is not null;--> statement-breakpoint
CREATE INDEX `agenda_items_topics` ON `agenda_items` (`topic`,`meeting_id`) WHERE kind = 'report' and topic <> '';--> statement-breakpoint
CREATE TABLE `attendance` (
	`meeting_id` integer NOT NULL,
	`department_id` integer NOT NULL,
	`expected` integer NOT NULL,
	`excused` integer DEFAULT 0 NOT NULL,
	`absent` integer DEFAULT 0 NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`meeting_id`, `department_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attendance_counts" CHECK(excused >= 0 and absent >= 0 and excused + absent <= expected)
);
--> statement-breakpoint
CREATE TABLE `meetings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`series_id` integer NOT NULL,
	`supplements_id` integer,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`held_on` text NOT NULL,
	`starts_at` text DEFAULT '' NOT NULL,
	`ends_at` text DEFAULT '' NOT NULL,
	`place` text DEFAULT '' NOT NULL,
	`total_present` integer,
	`total_expected` integer,
	`total_excused` integer,
	`horizon_words` text DEFAULT '' NOT NULL,
	`horizon_day` text,
	`waiting_captions` text DEFAULT '[]' NOT NULL,
	`status` text NOT NULL,
	`announced` integer NOT NULL,
	`has_draft_text` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`secretary_user_id` integer,
	`submitted_at` text,
	`content_hash` text,
	`signed_content` text,
	`signed_at` text,
	`signed_by_user_id` integer,
	`signed_by_name` text,
	`signed_by_position` text,
	`signature` text,
	`signed_on` text,
	`frozen_figures` text,
	`official_number` text,
	`official_date` text,
	`created_at` text NOT NULL,
	`details_changed_at` text,
	FOREIGN KEY (`series_id`) REFERENCES `series`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`supplements_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`secretary_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signed_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meetings_signed" CHECK((status = 'signed') = (content_hash is not null)),
	CONSTRAINT "meetings_total_present" CHECK(total_present >= 0 or (total_present is null and total_expected is null and total_excused is null)),
	CONSTRAINT "meetings_total_expected" CHECK(total_expected is null or total_expected >= total_present),
	CONSTRAINT "meetings_total_excused" CHECK(total_excused is null or (total_excused >= 0 and total_expected is not null and total_excused <= total_expected - total_present)),
	CONSTRAINT "meetings_announced" CHECK(announced = 1 or status not in ('planned', 'cancelled'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meetings_code` ON `meetings` (`code`) WHERE status <> 'discarded';--> statement-breakpoint
CREATE INDEX `meetings_held` ON `meetings` (`held_on`);--> statement-breakpoint
CREATE INDEX `meetings_seen` ON `meetings` (`held_on`,`status`,`announced`,`has_draft_text`);--> statement-breakpoint
CREATE INDEX `meetings_status` ON `meetings` (`status`);--> statement-breakpoint
CREATE INDEX `meetings_series` ON `meetings` (`series_id`,`held_on`);--> statement-breakpoint
CREATE INDEX `meetings_numbered` ON `meetings` (`series_id`,`held_on`) WHERE supplements_id is null and status <> 'discarded' and status <> 'cancelled';--> statement-breakpoint
CREATE INDEX `meetings_supplements` ON `meetings` (`supplements_id`) WHERE supplements_id is not null;--> statement-breakpoint
CREATE TABLE `participants` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`person_id` integer,
	`department_id` integer,
	`name` text NOT NULL,
	`position` text DEFAULT '' NOT NULL,
	`role` text NOT NULL,
	`presence` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`sort_order` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `participants_meeting` ON `participants` (`meeting_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `participants_person_once` ON `participants` (`meeting_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `rota_turns` (
	`series_id` integer NOT NULL,
	`department_id` integer NOT NULL,
	`sort_order` integer NOT NULL,
	PRIMARY KEY(`series_id`, `department_id`),
	FOREIGN KEY (`series_id`) REFERENCES `series`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `series` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`symbol` text NOT NULL,
	`kind` text NOT NULL,
	`rhythm_nth` integer,
	`rhythm_weekday` integer,
	`active` integer DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `series_symbol_unique` ON `series` (`symbol`);--> statement-breakpoint
CREATE TABLE `minutes_imports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`new_meeting` integer NOT NULL,
	`before` text NOT NULL,
	`reference_ids` text NOT NULL,
	`indicator_ids` text NOT NULL,
	`version` integer NOT NULL,
	`user_id` integer,
	`created_at` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `minutes_imports_meeting` ON `minutes_imports` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `mail_outage` (
	`id` integer PRIMARY KEY NOT NULL,
	`since` text NOT NULL,
	`last_tried_at` text NOT NULL,
	`last_error` text NOT NULL,
	`asked_at` text,
	CONSTRAINT "mail_outage_one" CHECK(id = 1)
);
--> statement-breakpoint
CREATE TABLE `mails` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`message_id` text NOT NULL,
	`created_at` text NOT NULL,
	`send_after` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`claimed_until` text,
	`last_error` text DEFAULT '' NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`accepted_at` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mails_sent" CHECK((state = 'sent') = (accepted_at is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mails_key` ON `mails` (`user_id`,`key`);--> statement-breakpoint
CREATE UNIQUE INDEX `mails_message_id` ON `mails` (`message_id`);--> statement-breakpoint
CREATE INDEX `mails_due` ON `mails` (`send_after`) WHERE state = 'waiting';--> statement-breakpoint
CREATE TABLE `notifications` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`event_id` integer,
	`meeting_id` integer,
	`directive_id` integer,
	`assignment_id` integer,
	`payload` text NOT NULL,
	`at` text NOT NULL,
	`read_at` text,
	`withdrawn_at` text,
	`pace` text NOT NULL,
	`mail_id` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`directive_id`) REFERENCES `directives`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mail_id`) REFERENCES `mails`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notifications_once` ON `notifications` (`user_id`,`key`);--> statement-breakpoint
CREATE INDEX `notifications_reader` ON `notifications` (`user_id`,`id`);--> statement-breakpoint
CREATE INDEX `notifications_shown` ON `notifications` (`user_id`,(read_at is not null),at desc,id desc);--> statement-breakpoint
CREATE INDEX `notifications_unread` ON `notifications` (`user_id`) WHERE read_at is null and withdrawn_at is null;--> statement-breakpoint
CREATE INDEX `notifications_meeting` ON `notifications` (`meeting_id`,`user_id`) WHERE meeting_id is not null;--> statement-breakpoint
CREATE INDEX `notifications_directive` ON `notifications` (`directive_id`,`user_id`) WHERE directive_id is not null;--> statement-breakpoint
CREATE INDEX `notifications_assignment` ON `notifications` (`assignment_id`) WHERE assignment_id is not null;--> statement-breakpoint
CREATE INDEX `notifications_event` ON `notifications` (`event_id`);--> statement-breakpoint
CREATE INDEX `notifications_mail` ON `notifications` (`mail_id`);--> statement-breakpoint
CREATE INDEX `notifications_unmailed` ON `notifications` (`pace`,`at`) WHERE mail_id is null and withdrawn_at is null;--> statement-breakpoint
CREATE TABLE `password_resets` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`created_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `password_resets_user` ON `password_resets` (`user_id`,`id`);--> statement-breakpoint
CREATE TABLE `former_positions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`position_id` integer NOT NULL,
	`department_id` integer,
	`to_day` text,
	`until_day` text NOT NULL,
	FOREIGN KEY (`position_id`) REFERENCES `positions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `former_positions_position` ON `former_positions` (`position_id`,`until_day`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`full_name` text NOT NULL,
	`sort_key` text NOT NULL,
	`birth_day` integer,
	`birth_month` integer,
	`birth_year` integer,
	`birthday_consent_at` text,
	`email` text DEFAULT '' NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "people_birth_day" CHECK(birth_day is null or (birth_day between 1 and 31)),
	CONSTRAINT "people_birth_month" CHECK(birth_month is null or (birth_month between 1 and 12))
);
--> statement-breakpoint
CREATE INDEX `people_sort` ON `people` (`sort_key`);--> statement-breakpoint
CREATE INDEX `people_birthday` ON `people` (`birth_month`,`birth_day`);--> statement-breakpoint
CREATE TABLE `person_names` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`name` text NOT NULL,
	`until_day` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `person_names_person` ON `person_names` (`person_id`);--> statement-breakpoint
CREATE TABLE `positions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`title` text NOT NULL,
	`body` text DEFAULT '' NOT NULL,
	`department_id` integer,
	`rank` integer DEFAULT 100 NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	`recorded_on` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `positions_person` ON `positions` (`person_id`);--> statement-breakpoint
CREATE INDEX `positions_department` ON `positions` (`department_id`);--> statement-breakpoint
CREATE TABLE `removed_positions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`full_name` text NOT NULL,
	`title` text NOT NULL,
	`department_id` integer,
	`rank` integer NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	`known_from` text NOT NULL,
	`known_until` text NOT NULL,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `removed_positions_person` ON `removed_positions` (`person_id`);--> statement-breakpoint
CREATE INDEX `removed_positions_department` ON `removed_positions` (`department_id`);--> statement-breakpoint
CREATE TABLE `present_writers` (
	`meeting_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`item_id` integer,
	`seen_at` integer NOT NULL,
	PRIMARY KEY(`meeting_id`, `user_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `present_writers_seen` ON `present_writers` (`seen_at`);--> statement-breakpoint
CREATE TABLE `incidents` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`detected_at` text NOT NULL,
	`serious` integer NOT NULL,
	`nature` text NOT NULL,
	`affected` text NOT NULL,
	`measures` text NOT NULL,
	`recorded_by_user_id` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`first_notice_at` text,
	`reported_at` text,
	FOREIGN KEY (`recorded_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `privacy_notices` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`text` text NOT NULL,
	`published_at` text NOT NULL,
	`published_by_user_id` integer NOT NULL,
	FOREIGN KEY (`published_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `privacy_readings` (
	`user_id` integer NOT NULL,
	`notice_id` integer NOT NULL,
	`read_at` text NOT NULL,
	PRIMARY KEY(`user_id`, `notice_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`notice_id`) REFERENCES `privacy_notices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `privacy_requests` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`asked_at` text NOT NULL,
	`answered_at` text,
	`accepted` integer,
	`answer` text DEFAULT '' NOT NULL,
	`extended_at` text,
	`extension_reason` text DEFAULT '' NOT NULL,
	`done_at` text,
	`result` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `privacy_requests_user` ON `privacy_requests` (`user_id`);--> statement-breakpoint
CREATE TABLE `push_messages` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`subscription_id` integer NOT NULL,
	`key` text NOT NULL,
	`notification_id` integer NOT NULL,
	`count` integer DEFAULT 1 NOT NULL,
	`message_id` text NOT NULL,
	`created_at` text NOT NULL,
	`send_after` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`claimed_until` text,
	`last_error` text DEFAULT '' NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	FOREIGN KEY (`subscription_id`) REFERENCES `push_subscriptions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`notification_id`) REFERENCES `notifications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `push_messages_once` ON `push_messages` (`subscription_id`,`key`);--> statement-breakpoint
CREATE INDEX `push_messages_due` ON `push_messages` (`send_after`) WHERE state = 'waiting';--> statement-breakpoint
CREATE TABLE `push_subscriptions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`endpoint_hash` text NOT NULL,
	`sealed` text NOT NULL,
	`device_hash` text NOT NULL,
	`session_id` text NOT NULL,
	`created_at` text NOT NULL,
	`last_sent_at` text,
	`user_agent` text NOT NULL,
	`ended_at` text,
	`end_reason` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "push_subscriptions_ended" CHECK((ended_at is null) = (end_reason is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `push_subscriptions_living` ON `push_subscriptions` (`endpoint_hash`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `push_subscriptions_user` ON `push_subscriptions` (`user_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `removed_parts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`kind` text NOT NULL,
	`row_id` integer NOT NULL,
	`number` integer,
	`label` text NOT NULL,
	`words` text DEFAULT '' NOT NULL,
	`content` text NOT NULL,
	`removed_at` text NOT NULL,
	`removed_by_user_id` integer,
	`removed_by_name` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`removed_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `removed_parts_meeting` ON `removed_parts` (`meeting_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `removed_parts_once` ON `removed_parts` (`kind`,`row_id`);--> statement-breakpoint
CREATE TABLE `returned_sheets` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`file_name` text NOT NULL,
	`rows` text NOT NULL,
	`unchanged` integer NOT NULL,
	`unknown` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `review_decisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`assignment_id` integer NOT NULL,
	`kind` text NOT NULL,
	`deadline` text,
	`note` text DEFAULT '' NOT NULL,
	`directive_id` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`directive_id`) REFERENCES `directives`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `review_decisions_once` ON `review_decisions` (`meeting_id`,`assignment_id`);--> statement-breakpoint
CREATE INDEX `review_decisions_assignment` ON `review_decisions` (`assignment_id`);--> statement-breakpoint
CREATE INDEX `review_decisions_directive` ON `review_decisions` (`directive_id`);--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`owner_user_id` integer NOT NULL,
	`name` text NOT NULL,
	`view` text NOT NULL,
	FOREIGN KEY (`owner_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_views_name` ON `saved_views` (`owner_user_id`,`name`);--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`hash` text NOT NULL,
	`created_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recovery_codes_once` ON `recovery_codes` (`user_id`,`hash`);--> statement-breakpoint
CREATE TABLE `second_factors` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`created_at` text NOT NULL,
	`confirmed_at` text,
	`last_used_at` text,
	`sealed_secret` text,
	`last_step` integer,
	`credential_id` text,
	`public_key` text,
	`counter` integer DEFAULT 0 NOT NULL,
	`transports` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "second_factors_kind" CHECK((kind = 'totp') = (sealed_secret is not null) and (kind = 'passkey') = (public_key is not null))
);
--> statement-breakpoint
CREATE INDEX `second_factors_user` ON `second_factors` (`user_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `second_factors_credential` ON `second_factors` (`credential_id`);--> statement-breakpoint
CREATE TABLE `used_challenges` (
	`key` text PRIMARY KEY NOT NULL,
	`ends_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `imported_rows` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`import_id` integer NOT NULL,
	`row` integer NOT NULL,
	`made` text,
	`made_id` integer,
	`stage` text NOT NULL,
	`refusal` text,
	FOREIGN KEY (`import_id`) REFERENCES `sheet_imports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `imported_rows_row` ON `imported_rows` (`import_id`,`row`);--> statement-breakpoint
CREATE INDEX `imported_rows_stage` ON `imported_rows` (`import_id`,`stage`);--> statement-breakpoint
CREATE INDEX `imported_rows_made` ON `imported_rows` (`made`,`made_id`);--> statement-breakpoint
CREATE TABLE `sheet_imports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`file_name` text NOT NULL,
	`book` text NOT NULL,
	`columns` text NOT NULL,
	`answers` text DEFAULT '{}' NOT NULL,
	`series_id` integer,
	`signer_person_id` integer,
	`words` text,
	`checked` text,
	`planned` integer DEFAULT 0 NOT NULL,
	`cause_id` text,
	`take_back_cause_id` text,
	`take_back_reason` text DEFAULT '' NOT NULL,
	`last_stage` text DEFAULT 'stored' NOT NULL,
	`held_rows` text DEFAULT '[]' NOT NULL,
	`run_by_user_id` integer,
	`failure` text,
	`user_id` integer NOT NULL,
	`created_at` text NOT NULL,
	`stored_at` text,
	`taken_back_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`series_id`) REFERENCES `series`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signer_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`run_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sheet_imports_user` ON `sheet_imports` (`user_id`,`state`);--> statement-breakpoint
CREATE TABLE `staged_days` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`change` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `stock_phrases` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`owner_user_id` integer,
	`letters` text NOT NULL,
	`words` text NOT NULL,
	FOREIGN KEY (`owner_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stock_phrases_own` ON `stock_phrases` (`owner_user_id`,`letters`) WHERE owner_user_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `stock_phrases_agency` ON `stock_phrases` (`letters`) WHERE owner_user_id is null;--> statement-breakpoint
CREATE TABLE `subtasks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`assignment_id` integer NOT NULL,
	`title` text NOT NULL,
	`due_on` text,
	`person_id` integer,
	`done_on` text,
	`done_by_user_id` integer,
	`changed_at` text NOT NULL,
	`removed_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`done_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "subtasks_done" CHECK((done_on is null) = (done_by_user_id is null))
);
--> statement-breakpoint
CREATE INDEX `subtasks_assignment` ON `subtasks` (`assignment_id`,`id`);--> statement-breakpoint
CREATE INDEX `subtasks_person` ON `subtasks` (`person_id`,`due_on`);--> statement-breakpoint
CREATE TABLE `deputies` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`department_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`named_by_user_id` integer,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`ended_on` text,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`named_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "deputies_days" CHECK(from_day <= to_day)
);
--> statement-breakpoint
CREATE INDEX `deputies_department` ON `deputies` (`department_id`,`from_day`);--> statement-breakpoint
CREATE INDEX `deputies_user` ON `deputies` (`user_id`);--> statement-breakpoint
CREATE TABLE `former_passwords` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`password_hash` text NOT NULL,
	`replaced_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `former_passwords_user` ON `former_passwords` (`user_id`,`id`);--> statement-breakpoint
CREATE TABLE `grants` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`kind` text NOT NULL,
	`department_id` integer,
	`from_day` text,
	`to_day` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "grants_department" CHECK((kind in ('head','staff')) = (department_id is not null))
);
--> statement-breakpoint
CREATE INDEX `grants_user` ON `grants` (`user_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `grants_once_agency` ON `grants` (`user_id`,`kind`) WHERE department_id is null and to_day is null;--> statement-breakpoint
CREATE UNIQUE INDEX `grants_once_department` ON `grants` (`user_id`,`kind`,`department_id`) WHERE department_id is not null and to_day is null;--> statement-breakpoint
CREATE TABLE `known_devices` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`address` text DEFAULT '' NOT NULL,
	`user_agent` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `known_devices_once` ON `known_devices` (`token_hash`,`user_id`);--> statement-breakpoint
CREATE INDEX `known_devices_user` ON `known_devices` (`user_id`);--> statement-breakpoint
CREATE TABLE `provider_links` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`linked_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `provider_links_identity` ON `provider_links` (`issuer`,`subject`);--> statement-breakpoint
CREATE UNIQUE INDEX `provider_links_account` ON `provider_links` (`user_id`,`issuer`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` integer NOT NULL,
	`created_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`address` text DEFAULT '' NOT NULL,
	`user_agent` text DEFAULT '' NOT NULL,
	`second_factor` integer DEFAULT false NOT NULL,
	`by_provider` integer DEFAULT false NOT NULL,
	`sealed_id_token` text,
	`ended_at` text,
	`end_reason` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `sign_in_failures` (
	`key` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`last_at` text NOT NULL,
	`locked_at` text
);
--> statement-breakpoint
CREATE TABLE `users` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`account` text NOT NULL,
	`password_hash` text NOT NULL,
	`must_change_password` integer DEFAULT true NOT NULL,
	`password_set_at` text,
	`disabled_at` text,
	`enabled_at` text,
	`unused_warned_on` text,
	`email` text DEFAULT '' NOT NULL,
	`mail_pace` text DEFAULT 'at-once' NOT NULL,
	`locale` text DEFAULT 'vi' NOT NULL,
	`theme` text DEFAULT 'system' NOT NULL,
	`register_columns` text DEFAULT '' NOT NULL,
	`created_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_account` ON `users` (`account`);--> statement-breakpoint
CREATE INDEX `users_person` ON `users` (`person_id`);--> statement-breakpoint
CREATE TABLE `webhook_deliveries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`webhook_id` integer NOT NULL,
	`event_id` integer NOT NULL,
	`message_id` text NOT NULL,
	`created_at` text NOT NULL,
	`send_after` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`claimed_until` text,
	`last_error` text DEFAULT '' NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`delivered_at` text,
	`last_status` integer,
	FOREIGN KEY (`webhook_id`) REFERENCES `webhooks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "webhook_deliveries_delivered" CHECK((state = 'delivered') = (delivered_at is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `webhook_deliveries_once` ON `webhook_deliveries` (`webhook_id`,`event_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `webhook_deliveries_message` ON `webhook_deliveries` (`message_id`);--> statement-breakpoint
CREATE INDEX `webhook_deliveries_due` ON `webhook_deliveries` (`send_after`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `webhook_deliveries_event` ON `webhook_deliveries` (`event_id`);--> statement-breakpoint
CREATE TABLE `webhooks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`url` text NOT NULL,
	`kinds` text NOT NULL,
	`sealed_secret` text NOT NULL,
	`made_by_user_id` integer NOT NULL,
	`created_at` text NOT NULL,
	`stopped_at` text,
	FOREIGN KEY (`made_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `work_orders` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`year` integer NOT NULL,
	`number` integer NOT NULL,
	`origin` text NOT NULL,
	`document_number` text DEFAULT '' NOT NULL,
	`document_date` text,
	`document_issuer` text DEFAULT '' NOT NULL,
	`document_subject` text DEFAULT '' NOT NULL,
	`occasion` text DEFAULT '' NOT NULL,
	`reviewed` integer DEFAULT false NOT NULL,
	`signature` text NOT NULL,
	`noted_by_user_id` integer,
	`noted_by_name` text DEFAULT '' NOT NULL,
	`signed_at` text,
	`signed_content` text,
	`content_hash` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`noted_by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "work_orders_noted" CHECK((signature = 'noted') = (noted_by_user_id is not null)),
	CONSTRAINT "work_orders_document" CHECK(origin = 'document' or (document_number = '' and document_date is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `work_orders_number` ON `work_orders` (`year`,`number`);