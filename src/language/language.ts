// The bot's languages. Officers and the printed report use Vietnamese; English is for maintainers and guests of
// a team.

export const LANGUAGES = ['vi', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];
