// The root of every turn: what reached the bot is understood here and handed to the dialog that answers it.

import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { openReport } from '../src/actions/open-report.ts';
import { readReport } from '../src/actions/read-report.ts';
import type { ReportView } from '../src/actions/report-view.ts';
import { monthNumberOf, yearOf } from '../src/calendar/month.ts';
import { type Meaning, understand } from '../src/entry/understand.ts';
import { readCommand } from '../src/entry/vocabulary.ts';
import { CT25_CT08 } from '../src/report/ct25-ct08.ts';
import { changesSince, findFigure } from '../src/report/definition.ts';
import { AgencyDialog } from './agency-dialog.ts';
import { toAsk } from './asking.ts';
import { EditDialog } from './edit-dialog.ts';
import { listening } from './listening.ts';
import { OpenDialog } from './open-dialog.ts';
import { PeopleDialog } from './people-dialog.ts';
import { PressDialog } from './press-dialog.ts';
import { type Route, routeInReport, routeWithoutReport } from './routes.ts';
import { type Incoming, type SentFile, sees, type Turn } from './turn.ts';
import type { TurnInput } from './turn-dialog.ts';
import { VerifyDialog } from './verify-dialog.ts';

export class MainDialog extends Dialog<TurnInput<Incoming>> {
  static readonly ID = 'main';

  constructor() {
    super(MainDialog.ID);
  }

  override async beginDialog(dc: DialogContext, options?: TurnInput<Incoming>): Promise<DialogTurnResult> {
    if (!options) throw new Error('a turn was begun without its input');
    const { turn } = options;
    const route = await routeOf(turn, options.input);
    if ('id' in route) return await dc.replaceDialog(route.id, { turn, input: route.input });
    return await dc.endDialog(route);
  }
}

async function routeOf(turn: Turn, incoming: Incoming): Promise<Route> {
  switch (incoming.kind) {
    case 'joined':
      return { id: OpenDialog.ID, input: { kind: 'welcome' } };
    case 'repeated':
      return { id: OpenDialog.ID, input: { kind: 'repeated' } };
    case 'pressed':
      return { id: PressDialog.ID, input: incoming.value };
    case 'edited':
      return { id: EditDialog.ID, input: incoming };
    case 'said':
      return await routeOfWords(turn, incoming.text, incoming.files ?? []);
  }
}

async function routeOfWords(turn: Turn, text: string, files: readonly SentFile[]): Promise<Route> {
  if (text === '') return { id: VerifyDialog.ID, input: { files } };
  // Which agency an administrator means is asked there, and among other agencies.
  if (readCommand(text, { slips: false }) === 'people') return { id: PeopleDialog.ID, input: undefined };
  if (!turn.talk.agencyId) return { id: AgencyDialog.ID, input: { name: text } };
  const open = await openView(turn);
  const meaning = heard(turn, text, open);
  const verifies = meaning.kind === 'command' && meaning.command === 'verify';
  if (verifies || (meaning.kind === 'unknown' && files.length > 0))
    return { id: VerifyDialog.ID, input: { files } };
  const withoutReport = routeWithoutReport(turn, meaning, open);
  if (withoutReport) return withoutReport;

  // Everything else is about a report: the open one, else the one that is due.
  const view = open ?? (await dueView(turn));
  if (!view) return { id: OpenDialog.ID, input: { kind: 'month', mention: undefined } };
  const meant = open ? meaning : heard(turn, text, view);
  const aside = !open || turn.talk.paused || turn.talk.asked === undefined;
  if (!open) sees(turn, view);
  return routeInReport(turn, view, { meaning: meant, text, aside });
}

function heard(turn: Turn, text: string, view: ReportView | undefined): Meaning {
  if (!view) return understand(text, { definition: CT25_CT08, upcoming: [], usual: () => undefined });
  if (view.report.state !== 'entering')
    return understand(text, listening(view, undefined, turn.actions.actor.id));
  // A bare number answers what was asked here, even if a colleague has answered it meanwhile.
  const asked = turn.talk.asked === undefined ? undefined : findFigure(view.definition, turn.talk.asked);
  return understand(text, listening(view, asked ?? toAsk(turn, view), turn.actions.actor.id));
}

/** The report this conversation is on; begun under an older form, it is brought under the present one and told so. */
async function openView({ actions, talk, phrases, news }: Turn): Promise<ReportView | undefined> {
  if (!talk.reportId) return undefined;
  const read = await readReport(actions, talk.reportId);
  if (read.kind === 'refused') return undefined;
  const { report, definition } = read.view;
  if (changesSince(definition, report.definitionVersion).length === 0) return read.view;
  const mention = { kind: 'month', month: monthNumberOf(report.month), year: yearOf(report.month) } as const;
  // The report may be of another agency than the one that the person speaks for here.
  const opened = await openReport({ ...actions, agencyId: report.agencyId }, mention);
  if (opened.kind !== 'opened') return read.view;
  if (opened.changes.length > 0) news.push(phrases.definitionChanged(opened.changes));
  return opened.view;
}

async function dueView({ actions }: Turn): Promise<ReportView | undefined> {
  const opened = await openReport(actions, undefined);
  return opened.kind === 'opened' ? opened.view : undefined;
}
