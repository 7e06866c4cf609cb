// Agencies and people, in Vietnamese.

import type { ManageField } from '../actions/manage.ts';
import { formatDate } from '../calendar/clock.ts';
import { quoted } from './figure-labels.ts';
import type { PeoplePhrases } from './people-phrases.ts';

const INVALID: Readonly<Record<ManageField, string>> = {
  principal: 'Tên đăng nhập hoặc thư điện tử ghi theo mẫu lan.nt@tinh.gov.vn.',
  name: 'Anh/chị ghi họ tên giúp em (không quá 100 ký tự).',
  roles: 'Anh/chị chọn ít nhất một vai trò.',
  from: 'Ngày áp dụng ghi theo mẫu 01/03/2026.',
  signer: 'Anh/chị ghi chức vụ và họ tên người ký (không quá 100 ký tự).',
  recipients: 'Mỗi nơi nhận một dòng, không quá 40 dòng và 200 ký tự mỗi dòng.',
  deadline: 'Hạn nộp: ngày từ 1 đến 31 hoặc từ 1 đến 20 ngày làm việc; giờ ghi theo mẫu 17:00.',
};

export const viPeople: PeoplePhrases = {
  roleName: {
    officer: 'Nhập số liệu',
    approver: 'Duyệt báo cáo',
    coordinator: 'Theo dõi, đôn đốc',
    administrator: 'Quản trị',
  },
  rosterFailed: 'Em chưa tra được anh/chị trong danh bạ của cơ quan. Anh/chị nhắn lại sau ít phút giúp em.',
  refusal: (code, field) => {
    switch (code) {
      case 'not-allowed':
        return 'Anh/chị chưa được phân quyền làm việc này.';
      case 'invalid':
        return field ? INVALID[field] : 'Em chưa đọc được nội dung này.';
      case 'outdated':
        return 'Thông tin đã thay đổi sau khi thẻ này được gửi, nên em chưa ghi. Đây là thông tin hiện tại.';
      case 'alike':
        return 'Trong cơ quan đã có người có thể là người này:';
      case 'taken':
        return 'Địa chỉ này là của người khác trong danh sách.';
      case 'exists':
        return 'Người này đã có trong cơ quan.';
      case 'elsewhere':
        return 'Người này còn thuộc cơ quan khác; việc này do quản trị của Văn phòng làm.';
      case 'own-account':
        return 'Đây là tài khoản của chính anh/chị; người quản trị khác xác nhận giúp.';
      case 'still-active':
        return 'Người này đang được sử dụng, em chưa xóa. Anh/chị cho thôi dùng trước.';
      case 'last-administrator':
        return 'Anh/chị là người quản trị cuối cùng, em chưa ghi. Anh/chị thêm người quản trị khác trước.';
      case 'too-early':
        return 'Ngày áp dụng không được trước ngày bắt đầu của thông tin đang dùng.';
    }
  },
  news: (news) => {
    switch (news.kind) {
      case 'added':
        return `Đã thêm ${quoted(news.name)}.`;
      case 'changed':
        return `Đã lưu thông tin của ${quoted(news.name)}.`;
      case 'moved':
        return `Đã chuyển ${quoted(news.name)} sang ${news.to}.`;
      case 'retired':
        return `${quoted(news.name)} không còn quyền sử dụng. Số liệu đã nhập được giữ nguyên.`;
      case 'erased':
        return `Đã xóa thông tin cá nhân. Lịch sử báo cáo còn nguyên, ghi theo mã ${news.id}.`;
      case 'left':
        return `${quoted(news.name)} không còn trong cơ quan này.`;
      case 'back':
        return `${quoted(news.name)} được sử dụng trở lại.`;
      case 'settings':
        return `Đã lưu. Áp dụng từ ngày ${formatDate(news.from)}${news.instead ? `, thay cho bản hẹn áp dụng từ ngày ${formatDate(news.instead)}` : ''}.`;
    }
  },

  chooseTitle: 'Anh/chị quản trị cơ quan nào ạ?',
  moveTitle: (name) => `Chuyển ${quoted(name)} sang cơ quan nào ạ?`,
  filterLabel: 'Gõ một phần tên để lọc',
  noAgencyFound: (words) => `Không có cơ quan nào tên “${quoted(words)}”.`,
  more: (count) => `… và ${count} mục khác. Gõ một phần tên để lọc.`,

  listTitle: (agency) => `Cán bộ: ${agency}`,
  nobody: 'Chưa có ai.',
  nobodyFound: (words) => `Không có ai tên “${quoted(words)}”.`,
  retired: 'đã thôi dùng',
  notMet: 'chưa nhắn lần nào',

  addTitle: (agency) => `Thêm cán bộ: ${agency}`,
  principal: 'Tên đăng nhập (UPN) hoặc thư điện tử',
  name: 'Họ tên',
  roles: 'Vai trò',
  settingsTitle: (agency) => `Người ký, nơi nhận, hạn nộp: ${agency}`,
  settingsHint: (from, toCome) =>
    `Thông tin dưới đây áp dụng từ ngày ${formatDate(from)}${toCome ? ' (chưa đến ngày; nếu ghi nhầm, anh/chị ghi lại ngày sớm hơn)' : ''}. Văn bản ban hành trước ngày áp dụng mới vẫn in như cũ.`,
  from: 'Áp dụng từ ngày (ví dụ 01/03/2026)',
  signerTitle: 'Chức vụ người ký',
  signerName: 'Họ tên người ký',
  authority: 'Ký thay (ví dụ KT. GIÁM ĐỐC; để trống nếu thủ trưởng ký)',
  recipients: 'Nơi nhận, mỗi dòng một nơi',
  deadline: 'Hạn nộp',
  deadlineKind: {
    report: 'Theo quy định của báo cáo',
    day: 'Ngày trong tháng',
    'working-days': 'Số ngày làm việc sau ngày chốt số liệu',
  },
  deadlineNumber: 'Ngày, hoặc số ngày làm việc (để trống nếu theo quy định)',
  deadlineTime: 'Giờ (ví dụ 17:00)',

  retireTitle: (name) => `Cho ${quoted(name)} thôi dùng?`,
  retireMeans: 'Người này sẽ không nhập, duyệt hay xem được gì nữa. Số liệu đã nhập được giữ nguyên.',
  retireLeaves: {
    officer: 'Cơ quan sẽ không còn ai nhập số liệu.',
    approver: 'Cơ quan sẽ không còn ai duyệt báo cáo.',
  },

  eraseTitle: (name) => `Xóa thông tin cá nhân của ${quoted(name)}?`,
  eraseMeans:
    'Em xóa họ tên, địa chỉ, tài khoản và các cuộc trò chuyện của người này. Số liệu và lịch sử báo cáo giữ nguyên, ghi theo mã. Các tệp Word đã phát hành không đổi.',
  eraseForGood: 'Việc này không hoàn tác được.',

  newAddress: 'Anh/chị kiểm tra địa chỉ mới rồi bấm Lưu.',

  button: {
    same: 'Cùng người này',
    other: 'Thêm người khác',
    filter: 'Lọc',
    open: 'Sửa',
    add: 'Thêm cán bộ',
    settings: 'Người ký, nơi nhận, hạn nộp',
    otherAgency: 'Cơ quan khác',
    list: 'Về danh sách',
    move: 'Chuyển cơ quan',
    retire: 'Cho thôi dùng',
    erase: 'Xóa thông tin cá nhân',
    eraseForGood: 'Xóa, không hoàn tác',
    keep: 'Để nguyên',
    bringBack: 'Cho dùng lại',
  },
};
