// Files that cannot be opened, in English.

import type { RefusedFile } from '../formats/opened.ts';
import type { Unread } from '../import/source.ts';
import type { OpeningPhrases } from './opening-phrases.ts';

const READ = 'I read Word (.docx), Excel (.xlsx, .xls), PDF, .csv and .txt';

const REFUSED: Readonly<Record<RefusedFile, string>> = {
  'unknown-format': `I can’t read this kind of file. ${READ}; please save it as one of those and send it again.`,
  picture:
    'this is a picture, and I can’t read the words in one. Please send the original file (Excel, Word or PDF from the system), or copy the table and paste it here.',
  empty: 'the file is empty. Please check it, export or save it again and send that.',
  'not-what-it-says':
    'the file’s extension doesn’t match what is in it. Please open it, save it as what it is and send it again.',
  'too-large':
    'the file is larger than 10 MB, so I can’t read it. Please send only the part with the figures.',
  'unpacks-too-large':
    'the file unpacks to too much, so I didn’t open it. Please send only the part with the figures.',
  'too-long': 'the file is too long for me to read. Please send only the report’s figures.',
  encrypted: 'the file has a password, so I can’t open it. Please remove the password and send it again.',
  unsafe:
    'the file holds something unsafe, so I didn’t open it. Please save it again with Word or Excel and send that.',
  broken: 'the file is damaged, so I can’t open it. Please open it, save it again and send that.',
  'took-too-long':
    'reading the file took too long, so I stopped. Please send it again, or only the part with the figures.',
};

const UNREAD: Readonly<Record<Unread, string>> = {
  'no-text': 'Some pages are only pictures; I couldn’t read those.',
  'hidden-sheets': 'I didn’t read the hidden sheets.',
  'too-many-rows': 'There are too many rows; I didn’t read the last ones.',
  'too-many-pages': 'There are more than 100 pages; I read only the first 100.',
};

export const enOpening: OpeningPhrases = {
  missing: 'there is no such file, or it cannot be read.',
  refused: (code, name) => `${name === '' ? 'The file you sent' : `“${name}”`}: ${REFUSED[code]}`,
  unread: (what) => UNREAD[what],
};
