// A question gives no value and no reason, whatever it names.

import { describe, expect, it } from 'vitest';
import { understand } from '../../src/intents/understand.ts';
import { contextFor } from '../entry/support.ts';

const WARNED = { ...contextFor(), warned: true, complete: true };

describe('a question', () => {
  it.each([
    'sếp tôi là ai',
    'bao giờ sếp duyệt',
    'khi nào lãnh đạo ký báo cáo',
    'sếp xem báo cáo chưa vậy em',
    'ai duyệt báo cáo tháng này',
    'who is going to approve this',
  ])('“%s” is no reason of a warning', (said) => {
    const understood = understand(said, WARNED);
    expect(understood.kind === 'offer' ? understood.reason : undefined).toBeUndefined();
  });

  it.each(['do hồ sơ giấy chưa cập nhật kịp', 'hồ sơ tăng vì cuối năm dân làm nhiều'])(
    '“%s” still is one',
    (said) => {
      expect(understand(said, WARNED)).toMatchObject({ kind: 'offer', reason: said });
    },
  );

  it.each(['nộp muộn thì sao', 'trễ thì sao em'])('“%s” gives two figures no value', (said) => {
    for (const context of [contextFor('settled'), WARNED])
      expect(understand(said, context).kind).not.toBe('values');
  });

  it.each(['có hồ sơ quá hạn không', 'co ho so qua han k', 'có quá hạn không em'])(
    '“%s” gives no zero',
    (said) => {
      for (const context of [contextFor('settled'), contextFor('settledEarly')])
        expect(understand(said, context).kind).not.toBe('values');
    },
  );

  it.each(['lý do trả lại', 'lý do bị trả về là gì'])('“%s” gives no reason', (said) => {
    expect(understand(said, WARNED)).not.toMatchObject({ id: 'give-reason' });
  });

  it('“đề nghị tỉnh …” is offered as a recommendation, whatever it is like', () => {
    const said = 'đề nghị tỉnh nâng cấp phần mềm';
    expect(understand(said, contextFor('settled'))).toMatchObject({ kind: 'offer' });
    expect(understand('đề nghị thông báo số phiên bản phần mềm', contextFor('settled'))).toMatchObject({
      kind: 'intent',
    });
  });
});
