// Whom the sentences of the corpus name, and by which words: to know that the right one was chased or given the report.

import { fold } from '../../src/language/fold.ts';

interface Named {
  readonly id: string;
  readonly name: string;
  /** Other ways to name them; without diacritics. */
  readonly also: readonly string[];
}

export const COLLEAGUES: readonly (Named & { readonly agencyId: string })[] = [
  { id: 'can-bo-hoa', name: 'Nguyễn Thị Hoa', also: ['hoa'], agencyId: 'skhdt' },
  { id: 'can-bo-minh', name: 'Trần Văn Minh', also: ['minh'], agencyId: 'skhdt' },
];

export const AGENCIES: readonly Named[] = [
  { id: 'sxd', name: 'Sở Xây dựng', also: ['xay dung', 'construction'] },
  { id: 'stc', name: 'Sở Tài chính', also: ['tai chinh', 'finance'] },
  { id: 'snv', name: 'Sở Nội vụ', also: ['noi vu', 'home affairs'] },
  { id: 'syt', name: 'Sở Y tế', also: ['y te', 'health'] },
  { id: 'stp', name: 'Sở Tư pháp', also: ['tu phap', 'justice'] },
  { id: 'sgtvt', name: 'Sở Giao thông vận tải', also: ['giao thong', 'transport'] },
  { id: 'sgddt', name: 'Sở Giáo dục và Đào tạo', also: ['giao duc', 'education'] },
  { id: 'sct', name: 'Sở Công Thương', also: ['cong thuong'] },
  { id: 'snnptnt', name: 'Sở Nông nghiệp và Phát triển nông thôn', also: ['nong nghiep'] },
  { id: 'stnmt', name: 'Sở Tài nguyên và Môi trường', also: ['tai nguyen', 'stnmt'] },
  { id: 'skhcn', name: 'Sở Khoa học và Công nghệ', also: ['khoa hoc'] },
  { id: 'stttt', name: 'Sở Thông tin và Truyền thông', also: ['thong tin va truyen'] },
  { id: 'sldtbxh', name: 'Sở Lao động - Thương binh và Xã hội', also: ['lao dong'] },
  { id: 'svhttdl', name: 'Sở Văn hóa, Thể thao và Du lịch', also: ['van hoa'] },
  { id: 'bqlkkt', name: 'Ban Quản lý Khu kinh tế', also: ['khu kinh te'] },
];

const OWN: Named = { id: 'skhdt', name: 'Sở Kế hoạch và Đầu tư', also: ['ke hoach', 'khdt', 'planning'] };

/** The departments that a message names; none where it means all of them. */
export const agenciesIn = (said: string): readonly string[] => namedIn([...AGENCIES, OWN], said);

/** The colleagues that a message names. */
export const colleaguesIn = (said: string): readonly string[] => namedIn(COLLEAGUES, said);

function namedIn(all: readonly Named[], said: string): readonly string[] {
  const words = ` ${fold(said).replace(/[^\p{L}\d]+/gu, ' ')} `;
  return all.filter(({ also }) => also.some((word) => words.includes(` ${word} `))).map(({ id }) => id);
}
