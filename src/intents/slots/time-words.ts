// Words of days, months and durations: known words, so never typos of others.

export const TIME_WORDS: readonly string[] = (
  'ngay hom nay mai mot kia thang nam quy tuan gio tieng phut buoi sang trua chieu toi giua dau cuoi truoc sau nay qua gan day nhat vua roi ky ' +
  'mot hai ba bon tu lam sau bay bay tam chin muoi muoi linh le tram nghin ngan trieu giêng gieng chap chu nhat thu ' +
  'january february march april may june july august september october november december month quarter year week day today tomorrow last this next past'
).split(' ');
