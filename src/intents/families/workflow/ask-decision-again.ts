import { defineIntent } from '../../intent.ts';

export const askDecisionAgain = defineIntent({
  id: 'ask-decision-again',
  scope: { report: 'named-or-open-or-due', groups: false },
  effect: 'leaves-the-house',
  audience: 'officer',
  slots: ['month'],
  phrases: {
    vi: [
      '(nhắc|giục|hối|thúc|nhắc nhở|đôn đốc) [lại] (sếp|lãnh đạo|lđ|giám đốc|phó giám đốc|lãnh đạo sở|người duyệt|trưởng phòng) [duyệt|ký|phê duyệt|xem] [báo cáo|bc] [sớm|gấp|lần nữa]',
      '(nhắn|báo) [lại] [cho] (sếp|lãnh đạo|giám đốc|lãnh đạo sở|người duyệt) (duyệt|ký|phê duyệt) [báo cáo|bc] [sớm|gấp|lần nữa]',
      '(nhắc|giục|hối|xin) duyệt [báo cáo|bc] [sớm|gấp|lần nữa|lại]',
      '(gửi|gởi) (nhắc nhở|lời nhắc|tin nhắc) [cho] (sếp|lãnh đạo|giám đốc|người duyệt)',
    ],
    en: [
      '[please] ask [the leader|my leader|the boss|my boss|the director] for approval again',
      'ask again [for approval|for a decision]',
      'ask (the leader|my leader|the boss|my boss|the director|the approver) again',
    ],
  },
  examples: {
    vi: [
      'sếp chưa duyệt, nhắc giùm chị cái',
      'lâu quá chưa thấy ký, em nhắc lãnh đạo hộ anh',
      'nhắn giám đốc vô duyệt giúp em với',
      'Đề nghị nhắc lãnh đạo Sở xem xét, phê duyệt báo cáo đã trình',
      'Kính nhờ hệ thống nhắc lãnh đạo phê duyệt báo cáo tháng 02/2024',
      'hối sếp ký lẹ giùm chị nghen',
      'giục anh Bình duyệt đi em, sắp hết hạn rồi',
      'trình từ hôm qua mà chưa duyệt, nhắc lại sếp đi',
      'nhắc LĐ duyệt bc',
      'nhac sep ky giup chi',
      'nhac lanh dao duyet bao cao thang 2',
      'hoi giam doc duyet le di em',
      'sếp bận quá quên duyệt rồi, em nhắc hộ cái',
      'nhắc lãnh đạo vào duyệt trước giờ hạn nhé',
      'gởi tin nhắc sếp duyệt dùm em',
      'lãnh đạo chưa xem báo cáo, nhắc một tiếng giúp chị',
      'đánh tiếng với sếp là còn báo cáo chờ ký',
    ],
    en: [
      'the director has not signed yet, please nudge him',
      'could you remind my boss about the approval',
      'send the leader a reminder to approve',
      'still waiting for approval, chase the leader please',
      'poke the approver once more',
      'ask the director again to sign the report',
    ],
  },
  say: { vi: 'Nhắc lãnh đạo', en: 'Ask for approval again' },
});
