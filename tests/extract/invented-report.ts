/** A report of nobody's, with every kind of fact in it. */
export const INVENTED_REPORT = `Report of the committee, Tuesday 29 November 2022

Membership
Membership stood at 412,000 at the end of October, down 9,000 since the spring, with 1 in 10 in arrears. Some 1,200 people joined in a week after the budget. The fee rises from £4.50 to £4.95 a month.

Selections
We have candidates in 99 of 140 target seats (half of them women), and another 12 start by Christmas. The committee agreed by 16 votes to 11, with two abstentions, to shorten the longlisting stage. A call to let branches nominate first was lost 9-18. Anyone who wants to stand should apply by 13 January 2023.

Conference
• Conference runs from 8 to 11 October 2023; CLPs can send a motion until noon on 14 September.
• The women’s conference: deferred until the March meeting
• Delegates must be chosen by 30 June – late forms are refused

Finance
The treasurer reported a surplus of £1.2m on income of £38.4m. Reserves cover four months. The board will report on pensions in May, with a final report to us in July 2023.

What next
We meet again on 24 January. Please send me your views on the youth review by the end of the year; it is open to all members.`;
