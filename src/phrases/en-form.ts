// Forms, in English.

import { capitalised } from '../language/fold.ts';
import { UNCLEAR } from './en-cards.ts';
import type { FormPhrases } from './form-phrases.ts';
import { enWords } from './period-words.ts';

const figures = (count: number) => (count === 1 ? '1 figure' : `${count} figures`);
const fields = (count: number) => (count === 1 ? '1 field' : `${count} fields`);

export const enForm: FormPhrases = {
  place: (at, of) => `Section ${at} of ${of}`,
  wholeMonth: (frequency) => `Whole ${enWords(frequency).one}`,
  boxes: (count) => `${figures(count)} to give`,
  leaveEmpty: 'Leave a field empty if you do not have its figure yet.',
  lastMonth: (frequency, value) => `${capitalised(enWords(frequency).before)}: ${value}`,
  computed: 'Computed',
  computedLater: (names) => `Computed once the others are given: ${names.join(', ')}`,
  changeComputed: 'Change computed figures',
  asLastMonth: (frequency) => `As ${enWords(frequency).before}, recorded when you save`,
  changeCarried: () => 'Change these',
  keepSection: (frequency) => `Section as ${enWords(frequency).before}`,
  openWhole: (frequency) => `Whole ${enWords(frequency).one} form`,

  problems: (saved, refused) =>
    saved > 0 ? `${figures(saved)} saved, ${fields(refused)} to look at.` : `${fields(refused)} to look at.`,
  refused: (reason) => `Not recorded: it ${UNCLEAR[reason]}.`,
  saveAgain: (value) => `If ${value} is right, save again.`,
  whichOf: (values) => `Please type it again: ${values.join(' or ')}?`,
  conflict: (current) => `Someone has just recorded ${current}. Save again to replace it.`,
  range: (from, to) => (to === undefined ? `${from} or more.` : `From ${from} to ${to}.`),

  saved: (count, name) => `${figures(count)} saved · ${name}`,
  nothingSaved: (name) => `Nothing changed · ${name}`,
  showSaved: 'Show what was saved',
  leftEmpty: (names, more) =>
    `Still empty: ${names.join(', ')}${more > 0 ? ` and ${figures(more)} more` : ''}.`,
  kept: (name, value, entered) =>
    `${name} is still ${value}${entered ? `. To take it away, type “remove ${name}”.` : ', computed.'}`,
};
