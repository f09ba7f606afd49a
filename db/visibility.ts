import "server-only";
import { inArray, type SQL } from "drizzle-orm";
import { type Actor, departmentsOf, isAdmin, isClerk } from "@/domain/actor";
import { UNSIGNED } from "@/domain/meetings/life";
import { canKeepPeople } from "@/domain/people/policy";
import { articles } from "./schema/articles";
import { assignments, directives } from "./schema/directives";
import { figures } from "./schema/indicators";
import { agendaItems, meetings } from "./schema/meetings";
import { notifications } from "./schema/notifications";
import { people } from "./schema/people";
import { sql } from "./sql";

/** All that visibleMeetings, visibleMinutes, visibleDirectives and visibleArticles depend on, for the key of a prepared query. */
export const viewOf = (actor: Actor): string => `${actor.grants.length > 0} ${isClerk(actor)}`;

/**
 * The view policies as SQL, one for each policy in domain (canViewMeeting, canViewMinutes, canViewDirective,
 * canViewEvidence, canViewBirthday, canViewBirthYear, canViewArticle): a test compares both for every role and status.
 */
export function visibleMeetings(actor: Actor): SQL {
  if (actor.grants.length === 0) return sql`0`;
  if (isClerk(actor)) return sql`(${meetings.status} <> 'discarded')`;
  return sql`(${meetings.status} = 'signed' or (${meetings.announced} = 1 and ${meetings.status} <> 'discarded'))`;
}

/** Meetings whose text may be read: agenda, directives, attendance, files. */
export function visibleMinutes(actor: Actor): SQL {
  if (actor.grants.length === 0 || isClerk(actor)) return visibleMeetings(actor);
  return sql`(${meetings.status} = 'signed'
    or (${meetings.status} in ('planned', 'cancelled') and ${meetings.hasDraftText} = 0))`;
}

/** Everyone sees issued ones; proposed ones belong to the draft. */
export function visibleDirectives(actor: Actor): SQL {
  if (actor.grants.length === 0) return sql`0`;
  if (!isClerk(actor)) return sql`(${directives.number} is not null)`;
  return sql`(${directives.number} is not null or exists (
    select 1 from meetings m where m.id = ${directives.meetingId} and m.status <> 'discarded'))`;
}

/**
 * What the reader does not see, as a subquery of ids: everyone sees signed minutes and issued directives, and the others are few
 * at a time. For long lists, in which asking of each whether it is seen would read each row.
 */
export function hiddenMeetings(actor: Actor): SQL {
  if (actor.grants.length === 0) return sql`select ${meetings.id} from ${meetings}`;
  return sql`select ${meetings.id} from ${meetings} where ${isUnsigned} and not ${visibleMeetings(actor)}`;
}

/** The same for the items of the minutes. */
export function hiddenItems(actor: Actor): SQL {
  if (actor.grants.length === 0) return sql`select ${agendaItems.id} from ${agendaItems}`;
  return sql`select ${agendaItems.id} from ${meetings}
    join ${agendaItems} on ${agendaItems.meetingId} = ${meetings.id}
    where ${isUnsigned} and not ${visibleMinutes(actor)}`;
}

/** The same for directives. */
export function hiddenDirectives(actor: Actor): SQL {
  if (actor.grants.length === 0) return sql`select ${directives.id} from ${directives}`;
  return sql`select ${directives.id} from ${directives}
    where ${directives.number} is null and not ${visibleDirectives(actor)}`;
}

const isUnsigned = inArray(meetings.status, UNSIGNED);

/** Evidence files: for the directive's departments, clerks, leaders. For a row joined to its assignment. */
export function visibleEvidence(actor: Actor): SQL {
  if (isClerk(actor)) return sql`1`;
  const own = departmentsOf(actor);
  if (own.length === 0) return sql`0`;
  return sql`exists (select 1 from assignments d where d.directive_id = ${assignments.directiveId}
    and d.department_id in (${sql.join(
      own.map((id) => sql`${id}`),
      sql`, `,
    )}))`;
}

/** A figure reported at a meeting belongs to its minutes; everyone sees one between two meetings. */
export function visibleFigures(actor: Actor): SQL {
  if (actor.grants.length === 0) return sql`0`;
  if (isClerk(actor)) return sql`1`;
  return sql`(${figures.meetingId} is null or exists (
    select 1 from meetings m where m.id = ${figures.meetingId} and m.status = 'signed'))`;
}

/** A draft is for clerks and leaders, a ready article for everyone in the agency. */
export function visibleArticles(actor: Actor): SQL {
  if (actor.grants.length === 0) return sql`0`;
  return isClerk(actor) ? sql`1` : sql`${articles.status} = 'ready'`;
}

/**
 * Notifications whose subject the reader may still see: a former clerk sees none about drafts, and nobody sees
 * those about discarded minutes. The same for all actors with grants of the same kinds.
 */
export function visibleNotifications(actor: Actor): SQL {
  if (actor.grants.length === 0) return sql`0`;
  return sql`(${notifications.meetingId} is null or exists (
      select 1 from ${meetings} where ${meetings.id} = ${notifications.meetingId} and ${visibleMeetings(actor)}))
    and (${notifications.directiveId} is null or exists (
      select 1 from ${directives} where ${directives.id} = ${notifications.directiveId} and ${visibleDirectives(actor)}))`;
}

/** Day and month of a birthday. For a row of people. */
export function visibleBirthday(actor: Actor): SQL {
  if (actor.grants.length === 0) return sql`0`;
  if (canKeepPeople(actor)) return sql`1`;
  return sql`(${people.birthdayConsentAt} is not null or ${people.id} = ${actor.personId ?? 0})`;
}

/** Administrators see the year of a birthday. */
export const seesBirthYears = (actor: Actor): boolean => isAdmin(actor);
