// February 2024 as it went in three departments, and what each person must have got at each moment, and nobody else
// anything. Written from the rules (docs/decisions/0011), not from what the bot says.

import type { ReminderStage, Who } from './reminder-scenario-runner.ts';

export interface Step {
  /** In Vietnam. */
  readonly at: string;
  readonly what: string;
  readonly act?: (stage: ReminderStage) => Promise<unknown>;
  /** The card or message of each: parts of it, the first of its title. */
  readonly gets: readonly (readonly [who: Who, title: string, ...parts: readonly string[]])[];
}

const HOA = 'hoa';
const MAI = 'mai';
const LAN = 'lan';
const NAM = 'nam';
const NIE = 'nie';

export const STORY: readonly Step[] = [
  { at: '2024-02-14 08:00', what: 'Tết: kỳ báo cáo chưa kết thúc', gets: [] },
  { at: '2024-02-15 07:45', what: 'trước giờ nhắc', gets: [] },
  {
    at: '2024-02-15 08:00',
    what: 'kỳ báo cáo đã kết thúc',
    gets: [
      [HOA, 'Đến kỳ báo cáo tháng 02/2024', 'Sở Y tế', '17:00 thứ Ba 20/02/2024'],
      ['dung', 'Đến kỳ báo cáo tháng 02/2024', 'Sở Xây dựng'],
      [LAN, 'Đến kỳ báo cáo tháng 02/2024', 'Sở Kế hoạch và Đầu tư'],
      [NAM, 'Đến kỳ báo cáo tháng 02/2024', 'Sở Kế hoạch và Đầu tư'],
    ],
  },
  {
    at: '2024-02-16 09:00',
    what: 'Hoa nhập xong và gửi duyệt',
    act: async (stage) => {
      await stage.fill(HOA, 'syt');
      await stage.chat(HOA).tap('Gửi duyệt');
    },
    gets: [['binh', 'Duyệt báo cáo tháng 02/2024', 'Sở Y tế']],
  },
  {
    at: '2024-02-16 10:00',
    what: 'Bình duyệt',
    act: (stage) => stage.chat('binh').tap('Duyệt'),
    gets: [[HOA, 'duyệt']],
  },
  {
    at: '2024-02-16 14:00',
    what: 'Hoa ghi số và ngày văn bản',
    act: async (stage) => {
      await stage.chat(HOA).say('số văn bản');
      await stage.chat(HOA).tap('Lưu', { number: '5', date: '16/02/2024' });
    },
    gets: [],
  },
  {
    at: '2024-02-16 15:00',
    what: 'Dũng nhập xong và gửi duyệt; Mai chưa xem',
    act: async (stage) => {
      await stage.fill('dung', 'sxd');
      await stage.chat('dung').tap('Gửi duyệt');
    },
    gets: [[MAI, 'Duyệt báo cáo tháng 02/2024', 'Sở Xây dựng']],
  },
  {
    at: '2024-02-16 16:00',
    what: 'Lan bắt đầu nhập rồi nghỉ, Nam thay',
    act: async (stage) => {
      await stage.chat(LAN).say('báo cáo tháng 02/2024');
      await stage.chat(LAN).say('688');
      await stage.chat(LAN).say('tôi nghỉ đến 25/2, anh Nam thay');
    },
    gets: [],
  },
  { at: '2024-02-17 08:00', what: 'thứ Bảy', gets: [] },
  {
    at: '2024-02-19 08:00',
    what: 'một ngày làm việc trước hạn',
    gets: [
      [MAI, 'Sắp đến hạn báo cáo tháng 02/2024', 'Chờ anh/chị duyệt'],
      [NAM, 'Sắp đến hạn báo cáo tháng 02/2024', 'Anh/chị thay Nguyễn Thị Lan', '25/02/2024'],
    ],
  },
  {
    at: '2024-02-20 08:00',
    what: 'ngày hết hạn',
    gets: [
      [MAI, 'Hôm nay hết hạn báo cáo tháng 02/2024'],
      [NAM, 'Hôm nay hết hạn báo cáo tháng 02/2024'],
    ],
  },
  { at: '2024-02-20 17:01', what: 'hết giờ', gets: [] },
  {
    at: '2024-02-21 08:00',
    what: 'quá hạn một ngày',
    gets: [
      [MAI, 'Báo cáo tháng 02/2024', 'đã quá hạn'],
      [NAM, 'Báo cáo tháng 02/2024', 'đã quá hạn'],
    ],
  },
  {
    at: '2024-02-21 10:00',
    what: 'Mai duyệt',
    act: (stage) => stage.chat(MAI).tap('Duyệt'),
    gets: [['dung', 'duyệt']],
  },
  {
    at: '2024-02-22 09:00',
    what: 'Văn phòng nhắc bằng tay',
    act: (stage) => stage.chat('minh').say('nhắc Sở Kế hoạch và Đầu tư'),
    gets: [[NAM, 'Văn phòng nhắc báo cáo tháng 02/2024', 'Trần Văn Minh']],
  },
  { at: '2024-02-22 14:00', what: 'không nhắc lại trong ngày', gets: [] },
  {
    at: '2024-02-23 08:00',
    what: 'quá hạn ba ngày, báo cả lãnh đạo',
    gets: [
      [NAM, 'Báo cáo tháng 02/2024', 'đã quá hạn'],
      [NIE, 'Báo cáo tháng 02/2024 của đơn vị mình đã quá hạn'],
    ],
  },
  {
    at: '2024-02-27 08:00',
    what: 'quá hạn năm ngày: Lan đã đi làm, lãnh đạo và Văn phòng cùng biết',
    gets: [
      [LAN, 'Báo cáo tháng 02/2024', 'đã quá hạn'],
      [NIE, 'Báo cáo tháng 02/2024 của đơn vị mình đã quá hạn'],
      ['minh', '02/2024', 'Sở Kế hoạch và Đầu tư', '!Sở Y tế', '!Sở Xây dựng'],
    ],
  },
  {
    at: '2024-02-27 10:00',
    what: 'Lan nhập xong và gửi duyệt',
    act: async (stage) => {
      await stage.fill(LAN, 'skhdt');
      await stage.chat(LAN).tap('Gửi duyệt');
    },
    gets: [[NIE, 'Duyệt báo cáo tháng 02/2024', 'Sở Kế hoạch và Đầu tư']],
  },
  {
    at: '2024-02-27 11:00',
    what: 'Y Hương Niê duyệt',
    act: (stage) => stage.chat(NIE).tap('Duyệt'),
    gets: [[LAN, 'duyệt']],
  },
  { at: '2024-02-28 08:00', what: 'hôm sau', gets: [] },
  { at: '2024-02-29 08:00', what: 'không còn ai chậm', gets: [] },
];
