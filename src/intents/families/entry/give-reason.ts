import { defineIntent } from '../../intent.ts';

export const giveReason = defineIntent({
  id: 'give-reason',
  scope: { report: 'named-or-open-or-due', groups: false },
  effect: 'change',
  audience: 'officer',
  slots: ['words'],
  phrases: {
    vi: [
      '(nguyên nhân|lý do|lí do) [là] [do|vì]',
      '(ghi|nhập|nêu) lý do [giùm|giúp] [em|anh|chị] [là]',
      '[ghi|nhập|nêu] (lý do|lí do)',
    ],
    en: ['[give|the|a|enter] (reason|reasons)'],
  },
  examples: {
    vi: [
      'nguyên nhân là do thay đổi quy định, hồ sơ dồn về cuối tháng',
      'lí do là nghỉ lễ dài nên ít người nộp',
      'ld: hồ sơ tăng dịp cuối năm',
      'ly do: doanh nghiep dang ky nhieu',
      'lý do là do nghỉ Tết nên hồ sơ ít hẳn',
      'số tăng vì tháng này có đợt cấp đổi giấy phép',
      'do tính cả hồ sơ giấy chuyển từ kỳ trước sang',
      'Nguyên nhân: hồ sơ tiếp nhận tăng do triển khai thủ tục mới',
      'tại bên bưu điện chuyển dữ liệu trễ đó em',
      'giảm là vì sáp nhập hai thủ tục lại làm một',
      'nguyen nhan do he thong igate nang cap',
      'li do ho so rut nhieu',
      'lys do nghỉ lễ dài ngày',
      'vì năm hồ sơ công dân xin rút nên không khớp',
      'tui giải trình: tháng trước nhập thiếu nên kỳ này bù',
      'em ghi lý do giúp chị là thủ tục bị bãi bỏ theo quyết định mới',
      'chênh lệch do hồ sơ liên thông với huyện',
      'bởi có 12 hồ sơ tạm dừng chờ bổ sung giấy tờ',
      'không có quá hạn vì cả phòng làm thêm giờ cuối tháng',
      'số liệu này đúng, do Sở vừa công bố danh mục thủ tục mới',
      'hồ sơ tồn nhiều vì lãnh đạo đi công tác chưa ký',
      'do thay đổi thẩm quyền theo nghị định mới',
      'giải thích: một hồ sơ tính cho hai lĩnh vực',
      'lý do tăng: người dân dồn nộp trước kỳ nghỉ',
      'vì thủ tục này mới chuyển qua toàn trình',
      'lý do là tháng này nghỉ Tết',
      'lý do: hồ sơ giảm do ít người nộp',
      'do tháng này có nhiều hồ sơ đất đai',
      'vì hệ thống bị lỗi mấy ngày',
      'nguyên nhân do nhập thiếu hồ sơ tháng trước',
      'do có thêm thủ tục mới ban hành',
      'vì hồ sơ chuyển từ kỳ trước sang',
      'do cán bộ nhập muộn trên hệ thống',
      'số tăng do đợt cao điểm cấp phép',
      'do rút hồ sơ nên số tồn giảm',
      'ly do la do tinh ca ho so giay',
      'giải trình là do sáp nhập phòng',
    ],
    en: [
      'the reason is the Tet holiday',
      'because five dossiers were withdrawn by the applicants',
      'due to a new procedure that started this month',
      'it went up since paper dossiers are counted too',
      'reason being the system was upgraded',
      'the drop comes from two procedures being merged',
      'that is because last month was incomplete',
      'owing to new authority under the decree',
      'the reason: fewer applications during the holidays',
      'because the system was down for some days',
      'due to dossiers carried over from last month',
      'since new procedures were published',
    ],
  },
  say: { vi: 'Ghi lý do', en: 'Give reasons' },
});

const FOR_LATER =
  /[\s,;.(]*(?:(?:và|lý do này|này)\s+)*(?:giữ|áp dụng|dùng|lưu|apply it to|keep it for|for)\s+(?:luôn\s+)?(?:cho\s+)?(?:(?:các|những|mọi|mấy)\s+(?:kỳ|tháng|quý)\s+(?:sau|tới|tiếp theo)|(?:all\s+|the\s+)?(?:later|coming|next|following)\s+(?:periods|months))(?:\s+(?:nữa|luôn|nhé|nha|em|as well|too))*[\s).]*$/iu;

/** "…, áp dụng cho các kỳ sau" after a reason is an instruction to keep it, not part of the reason. */
export function splitKeepForLater(written: string): { readonly reason: string; readonly keeps: boolean } {
  const reason = written.normalize('NFC').replace(FOR_LATER, '').trim();
  return reason === '' || reason === written.normalize('NFC').trim()
    ? { reason: written, keeps: false }
    : { reason, keeps: true };
}
