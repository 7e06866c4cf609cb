// A small report of a kind that tests may take apart: who came to be received, month by month and by quarter.

import type { ReportDefinition } from '../../src/report/definition.ts';
import { readDefinitions } from '../../src/report/definition-file/read-definitions.ts';
import { problemLines } from '../../src/yaml/problems.ts';

export const SMALL_FILE = `periods:
  - id: citizens
    version: 1
    code: TCD
    name: { vi: Báo cáo công tác tiếp công dân hằng tháng, en: Monthly report on citizens received }
    every: month
    deadline: { day: 20, time: 17:00 }
  - id: citizens-quarter
    version: 2
    code: TCD-QUY
    name: { vi: Báo cáo công tác tiếp công dân hằng quý, en: Quarterly report on citizens received }
    every: quarter
    deadline: { workingDays: 3, time: 11:30 }
    filledFrom: citizens
    changes:
      - { version: 2, vi: Thêm kiến nghị., en: Asks for recommendations. }
short: { vi: tiếp công dân, en: citizens received }
aliases: [tcd, tiếp dân]
since: 2024-01
period: from day 15
sources:
  - Luật Tiếp công dân số 42/2013/QH13
decimals: 1
units:
  - { id: visit, vi: lượt, en: visits, one: visit, aliases: [lượt tiếp] }
  - { id: case, vi: vụ việc, en: cases, one: case }
  - { id: room, vi: nơi, en: places, one: place, counts: things }
sections:
  - id: received
    title: Tiếp công dân
    english: Citizens received
    aliases: [tiếp dân]
    figures:
      - id: visits
        label: Tổng số lượt công dân được tiếp
        short: Lượt tiếp
        english: Visits
        aliases: [tổng số lượt tiếp, lượt công dân]
        columns: [received.total, received.direct + received.online]
      - id: regularVisits
        label: Lượt tiếp thường xuyên
        english: Regular visits
        obtained: = visits - leaderVisits
        rate: visits
      - id: leaderVisits
        label: Lượt tiếp của lãnh đạo
        english: Visits to leaders
        rate: { over: visits, target: 10 }
      - id: visitsYtd
        label: Lũy kế lượt tiếp từ đầu năm
        english: Visits since January
        obtained: running total of visits
      - id: rooms
        label: Nơi tiếp công dân
        english: Places
        unit: room
        obtained: carried
      - id: roomsUsed
        label: Nơi có công dân đến
        english: Places that had visitors
        unit: room
  - id: cases
    title: Vụ việc
    english: Cases
    figures:
      - id: openCases
        label: Vụ việc chưa giải quyết
        english: Open cases
        unit: case
        stock: true
      - id: lateCases
        label: Vụ việc quá hạn
        english: Late cases
        unit: case
        stock: true
        obtained: asked when openCases
        rate: openCases
      - id: remarks
        label: Kiến nghị, đề xuất
        english: Recommendations
        otherwise: { vi: Không, en: None }
        hint: { vi: Có thể viết nhiều dòng., en: Several lines are fine. }
bases:
  - id: late
    rates: [lateCases]
    options:
      - id: open
        over: openCases
        words: { vi: số vụ việc chưa giải quyết, en: open cases }
      - id: all
        over: allCases
        words: { vi: tổng số vụ việc, en: all cases }
        after: openCases
        figures:
          - id: allCases
            label: Tổng số vụ việc
            english: All cases
            unit: case
        checks:
          - at-most: openCases <= allCases
checks:
  - sum: visits = regularVisits + leaderVisits
  - at-most: [leaderVisits <= visits <= visitsYtd, lateCases <= openCases]
  - at-most: roomsUsed <= rooms
    severity: warning
    code: rooms.used
  - running: all running
  - needs: roomsUsed for visits
  - more-used: roomsUsed > visits
  - moved: all carried
  - from-months: all taken
  - history: visits
    months: 4
    spreads: 3
  - none: lateCases
outline:
  subject:
    - Kết quả công tác tiếp công dân {@month}
  introduction:
    - "{@agency} báo cáo như sau:"
  body: |
    # I. KẾT QUẢ
    ## 1. Tiếp công dân
    - Tổng số lượt công dân được tiếp: {visits} lượt, lũy kế từ đầu năm {@year}: {visitsYtd} lượt;
    - Tiếp thường xuyên: {regularVisits} lượt, {chiếm tỷ lệ regularVisits%};
    - Lãnh đạo tiếp: {leaderVisits} lượt, {chiếm tỷ lệ leaderVisits%}.
    - Số nơi tiếp công dân: {rooms}, trong đó có công dân đến: {roomsUsed}.
    ## 2. Vụ việc
    Số vụ việc chưa giải quyết: {openCases}, trong đó quá hạn: {lateCases}, {chiếm tỷ lệ lateCases%}.

    (Chi tiết tại Phụ lục {@appendices}).
    # II. KIẾN NGHỊ: {remarks}
  closing: "{@agency} báo cáo./."
headline: [leaderVisits]
brief:
  - { figure: visits, vi: "tiếp {} lượt", en: "{} visits", moves: true }
  - { figure: leaderVisits, shows: rate, vi: "lãnh đạo tiếp {}", en: "{} by leaders" }
`;

/** The definitions of a file that is right. */
export function definitionsIn(text: string): readonly ReportDefinition[] {
  const read = readDefinitions(text);
  if (read.kind === 'problems') throw new Error(problemLines(read.problems).join('\n'));
  return read.definitions;
}
