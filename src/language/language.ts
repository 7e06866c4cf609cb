// The languages the bot speaks. Vietnamese is what officers and the printed report use; English is for the
// maintainers and guests of a team.

export const LANGUAGES = ['vi', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];
