import { fold } from '../../../language/fold.ts';
import { defineIntent } from '../../intent.ts';

export const cancelRequest = defineIntent({
  id: 'cancel-request',
  scope: { report: 'none', groups: false },
  effect: 'change',
  audience: 'office',
  slots: ['agency', 'month'],
  phrases: {
    vi: [
      '(hủy|rút|thu hồi) [lại] (nhắc|lời nhắc|tin nhắc|lần nhắc|lệnh nhắc|nhắc nhở) [tất cả|vừa rồi|lúc nãy|đã hẹn|chưa gửi]',
      '(hủy|rút|thu hồi) [lại] (nhắc|lời nhắc|tin nhắc|lần nhắc|lệnh nhắc) [của|cho|đến|tới|gửi|đã gửi|gửi đến] {agency}',
      '(hủy|rút|thu hồi) [lại] (nhắc|lời nhắc|tin nhắc) [của|cho|đến|tới] (các|tất cả các|mấy) (sở|đơn vị|cơ quan)',
      '(không|khỏi|đừng|thôi|dừng|ngừng|ngưng) nhắc {agency} [nữa]',
      '(khỏi|đừng|thôi|dừng|ngừng|ngưng) nhắc (các|mấy|tất cả các) (sở|đơn vị|cơ quan) [nữa]',
    ],
    en: [
      '(cancel|recall|take back|withdraw) [the|all|my] (reminder|reminders) [for|about]',
      '(cancel|recall|take back|withdraw) [the|all|my] (reminder|reminders) (to|for|of) {agency} [for|about]',
      '(don t|do not|stop) (remind|reminding) {agency}',
      '(don t|do not|stop) (remind|reminding) [all|the|all the] (agencies|departments)',
    ],
  },
  examples: {
    vi: [
      'Đề nghị hủy lời nhắc gửi Sở Xây dựng',
      'Thu hồi giúp tôi thông báo đôn đốc chưa gửi đi',
      'Đề nghị không gửi lời nhắc tới các cơ quan nữa',
      'hủy cái nhắc lúc nãy hộ anh',
      'anh lỡ bấm nhắc nhầm, rút lại giúp anh',
      'thôi em khỏi nhắc Sở Y tế nữa, họ gọi điện rồi',
      'nhắc nhầm sở rồi, hủy đi em',
      'bỏ lời nhắc gửi các sở sáng mai cho chị',
      'thôi khỏi hối mấy sở nữa nghen em',
      'rút cái tin nhắc chưa gởi giùm chị',
      'đừng đôn đốc Sở Tài chính nữa nha em',
      'hủy nhắc sxd',
      'rút lời nhắc t1',
      'huy nhac so xay dung',
      'thoi khong nhac cac so nua',
      'rut lai loi nhac chua gui',
      'huyr nhắc các sở',
      'hu3y lo72i nha81c',
      'hủy nhăc Sở Nội vụ',
      'lời nhắc hẹn chín rưỡi cho các sở thì hủy giúp tôi',
      'dừng việc nhắc các đơn vị chưa nộp lại',
      'khoan hãy nhắc các sở, hủy giúp anh',
    ],
    en: [
      'cancel the reminder to the Department of Health',
      'take back the reminders that were not sent yet',
      'I reminded the wrong department, undo that',
      'please do not remind the departments after all',
      'stop the reminder to Construction before it goes out',
      'recall the chaser for January',
    ],
  },
  say: { vi: 'Hủy nhắc', en: 'Cancel reminders' },
});

const STOPS =
  /(?<![\p{L}\d])(?:huy|thu hoi|rut|dung|ngung|thoi|khoi|tat|chua can|khong can|stop|cancel)(?![\p{L}\d])/u;

/** Whether words about a reminder ask that it not be sent. */
export const stopsReminding = (text: string): boolean => STOPS.test(fold(text));
