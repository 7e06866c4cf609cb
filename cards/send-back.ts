// Returning a report: reason, and the sections to look at.

import type { ReportView } from '../src/actions/report-view.ts';
import { nameOfSection } from '../src/phrases/figure-labels.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { LONGEST_REASON } from '../src/report/definition.ts';
import { ask, choices, type Element, input, type Json, text, unfold } from './elements.ts';
import { NOTE_INPUT, SECTIONS_INPUT } from './payload.ts';

/** The input so far. */
export interface Returning {
  readonly note: string;
  readonly sections: readonly string[];
}

type Data = { readonly [key: string]: Json };

/** Folded until needed. */
export function sendBackForm(phrases: Phrases, view: ReportView, data: Data): Element {
  const { fields, button } = sendingBack(phrases, view, data);
  return unfold(phrases.workflow.button.sendBackForm, fields, [button]);
}

/** The inputs and the button. When started without a reason, an error is shown beside the input. */
export function sendingBack(
  { workflow, card: words, sending, language }: Phrases,
  { definition }: ReportView,
  data: Data,
  begun?: Returning,
): { readonly fields: readonly Element[]; readonly button: Element } {
  const { note = '', sections = [] } = begun ?? {};
  const tooLong = note.length > LONGEST_REASON;
  const reason = input(NOTE_INPUT, workflow.returnReason, tooLong ? '' : note, {
    placeholder: words.reasonPlaceholder,
    longest: LONGEST_REASON,
    multiline: true,
  });
  const named = definition.sections.map((section) => ({
    title: nameOfSection(section, language),
    value: section.id,
  }));
  return {
    fields: [
      ...(begun && note === '' ? [text(sending.noReasonYet(sections.length), { colour: 'attention' })] : []),
      ...(tooLong
        ? [text(workflow.reasonTooLong(note.length, LONGEST_REASON), { colour: 'attention' })]
        : []),
      reason,
      choices(SECTIONS_INPUT, workflow.returnSections, named, sections),
    ],
    button: ask(workflow.button.sendBack, { ...data, act: 'return' }),
  };
}
