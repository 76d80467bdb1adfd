/**
 * A topic of the chat: its replies, and for each the ways that people ask for it.
 *
 * Each reply has a list of patterns, separated by commas or new lines (see `patterns.ts`). Any reply of a topic
 * fits any question of the topic, so that a slip from one to another does no harm.
 */
export type Topic = Readonly<Record<string, string>>;

/** Topics by name. */
export type Topics = Readonly<Record<string, Topic>>;
