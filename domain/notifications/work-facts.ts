/** What a notification says of one department's share of a directive. */
export type WorkFacts = { code: string; summary: string; department: string };

/** Facts of a notification about work, and more. */
export type Work<More = unknown> = WorkFacts & More;
/** Who acted, and the text written with it ("" for none). */
export type Done<More = unknown> = Work<{ by: string; said: string } & More>;
