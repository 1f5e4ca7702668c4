/// What else the board raises about the second case, judged by hand: true, or noise.
enum JudgementsYemen {
  static let all: [Judgement] = [
    .noise(
      "lever/aid-reduction/hodeidah-mission/BUDGET",
      "The pledge was for relief in Yemen and paid for nothing of this."),
    .noise(
      "lever/aid-reduction/hodeidah-mission/CAPACITY",
      "The pledge was for relief in Yemen and paid for nothing of this."),
    .noise(
      "lever/aid-reduction/relief-centre-memorandum/BUDGET",
      "The pledge was for relief in Yemen and paid for nothing of this."),
    .truth(
      "lever/aid-reduction/yemen-relief/BUDGET",
      "Less money for the relief that was under way."),
    .noise(
      "lever/embargo-2216/objective/YEM-2015/relief-arrives/GOODS_FLOW",
      "The embargo is of arms for one party, and relief brings none; which goods is not stated."),
    .noise(
      "lever/embargo-2216/relief-centre-memorandum/GOODS_FLOW",
      "The embargo is of arms for one party, and relief brings none; which goods is not stated."),
    .noise(
      "lever/embargo-2216/yemen-relief/GOODS_FLOW",
      "The embargo is of arms for one party, and relief brings none; which goods is not stated."),
    .noise(
      "lever/eminent-experts/access-call/CHANNEL",
      "Nothing in the record says that any talking line was lost over the experts."),
    .noise(
      "lever/eminent-experts/access-demand/CHANNEL",
      "Nothing in the record says that any talking line was lost over the experts."),
    .noise(
      "lever/eminent-experts/ceasefire-call-2016/CHANNEL",
      "Nothing in the record says that any talking line was lost over the experts."),
    .noise(
      "lever/eminent-experts/council-draft/CHANNEL",
      "Nothing in the record says that any talking line was lost over the experts."),
    .noise(
      "lever/eminent-experts/discourage-assault/CHANNEL",
      "Nothing in the record says that any talking line was lost over the experts."),
    .noise(
      "lever/eminent-experts/objective/YEM-2015/calls-heard/CHANNEL",
      "Nothing in the record says that any talking line was lost over the experts."),
    .noise(
      "lever/eminent-experts/stockholm/CHANNEL",
      "Nothing in the record says that any talking line was lost over the experts."),
    .noise(
      "lever/eminent-experts/un-ceasefire-call/CHANNEL",
      "Nothing in the record says that any talking line was lost over the experts."),
    .noise(
      "lever/eminent-experts/us-ceasefire-call/CHANNEL",
      "Nothing in the record says that any talking line was lost over the experts."),
    .noise(
      "lever/german-halt/relief-centre-memorandum/GOODS_FLOW",
      "Germany halted arms; the relief states no goods."),
    .truth(
      "lever/hodeidah-assault/objective/YEM-2015/relief-arrives/HUM_ACCESS",
      "Relief staff had to leave; what is lacking is a department's part in it, which is K10."),
    .truth(
      "lever/hodeidah-assault/objective/YEM-2015/relief-arrives/STAFF_SAFETY",
      "Relief staff had to leave; what is lacking is a department's part in it, which is K10."),
    .noise(
      "lever/hodeidah-assault/relief-centre-memorandum/HUM_ACCESS",
      "The memorandum was about East Africa; it states no place."),
    .noise(
      "lever/hodeidah-assault/relief-centre-memorandum/STAFF_SAFETY",
      "The memorandum was about East Africa; it states no place."),
    .truth(
      "lever/hodeidah-assault/yemen-relief/HUM_ACCESS",
      "Relief staff had to leave; what is lacking is a department's part in it, which is K10."),
    .truth(
      "lever/hodeidah-assault/yemen-relief/STAFF_SAFETY",
      "Relief staff had to leave; what is lacking is a department's part in it, which is K10."),
    .noise(
      "lever/human-rights-sanctions/yemen-relief/FUNDS_FLOW",
      "Relief was not paid through those listed; neither place nor channel is stated."),
    .truth(
      "lever/licence-air-cooler/objective/YEM-2015/calls-heard/CREDIBILITY",
      "Granted against a promise; the department apologised for it. The same grants as K1."),
    .noise(
      "lever/licence-air-to-air/objective/YEM-2015/calls-heard/CREDIBILITY",
      "By the government unconnected with Yemen; it states no goods or place that says otherwise."),
    .truth(
      "lever/licence-counter-ied/objective/YEM-2015/calls-heard/CREDIBILITY",
      "Granted against a promise; the department apologised for it. The same grants as K1."),
    .noise(
      "lever/licence-fuel-gauges/objective/YEM-2015/calls-heard/CREDIBILITY",
      "Jordan is none of those to whom the calls were made."),
    .truth(
      "lever/licence-paveway/objective/YEM-2015/calls-heard/CREDIBILITY",
      "Britain armed one party while it called on both; a watch, as the objective names no party."),
    .truth(
      "lever/licence-radio-spares/objective/YEM-2015/calls-heard/CREDIBILITY",
      "Granted against a promise; the department apologised for it. The same grants as K1."),
    .truth(
      "lever/licences-resumed/objective/YEM-2015/calls-heard/CREDIBILITY",
      "Britain armed one party while it called on both; a watch, as the objective names no party."),
    .truth(
      "lever/licences-saudi-bis/objective/YEM-2015/calls-heard/CREDIBILITY",
      "Britain armed one party while it called on both; a watch, as the objective names no party."),
    .truth(
      "lever/licences-saudi/objective/YEM-2015/calls-heard/CREDIBILITY",
      "Britain armed one party while it called on both; a watch, as the objective names no party."),
    .truth(
      "lever/licences-winter/objective/YEM-2015/calls-heard/CREDIBILITY",
      "Britain armed one party while it called on both; a watch, as the objective names no party."),
    .truth(
      "lever/ports-closed/objective/YEM-2015/relief-arrives/GOODS_FLOW",
      "Food, fuel and medicine were held up for relief; what closed the ports was no department's."),
    .truth(
      "lever/ports-closed/objective/YEM-2015/relief-arrives/HUM_ACCESS",
      "Food, fuel and medicine were held up for relief; what closed the ports was no department's."),
    .truth(
      "lever/ports-closed/yemen-relief/GOODS_FLOW",
      "Food, fuel and medicine were held up for relief; what closed the ports was no department's."),
    .truth(
      "lever/ports-closed/yemen-relief/HUM_ACCESS",
      "Food, fuel and medicine were held up for relief; what closed the ports was no department's."),
    .noise(
      "lever/un-mission-2016/access-call/CHANNEL",
      "Nothing in the record says that any talking line was lost over the mission."),
    .noise(
      "lever/un-mission-2016/access-demand/CHANNEL",
      "Nothing in the record says that any talking line was lost over the mission."),
    .noise(
      "lever/un-mission-2016/ceasefire-call-2016/CHANNEL",
      "Nothing in the record says that any talking line was lost over the mission."),
    .noise(
      "lever/un-mission-2016/council-draft/CHANNEL",
      "Nothing in the record says that any talking line was lost over the mission."),
    .noise(
      "lever/un-mission-2016/discourage-assault/CHANNEL",
      "Nothing in the record says that any talking line was lost over the mission."),
    .noise(
      "lever/un-mission-2016/objective/YEM-2015/calls-heard/CHANNEL",
      "Nothing in the record says that any talking line was lost over the mission."),
    .noise(
      "lever/un-mission-2016/stockholm/CHANNEL",
      "Nothing in the record says that any talking line was lost over the mission."),
    .noise(
      "lever/un-mission-2016/un-ceasefire-call/CHANNEL",
      "Nothing in the record says that any talking line was lost over the mission."),
    .noise(
      "lever/un-mission-2016/us-ceasefire-call/CHANNEL",
      "Nothing in the record says that any talking line was lost over the mission."),
    .noise(
      "logic/TN16/licence-air-cooler/german-halt",
      "Nothing says that this licence bore on what Germany halted."),
    .noise(
      "logic/TN16/licence-air-to-air/access-demand",
      "By the government unconnected with Yemen."),
    .noise(
      "logic/TN16/licence-air-to-air/german-halt",
      "By the government unconnected with Yemen."),
    .noise(
      "logic/TN16/licence-counter-ied/german-halt",
      "Nothing says that this licence bore on what Germany halted."),
    .truth(
      "logic/TN16/licence-paveway/access-demand",
      "Parts of guided bombs for the force whose leaders were asked to let relief in."),
    .noise(
      "logic/TN16/licence-paveway/german-halt",
      "Nothing says that this licence bore on what Germany halted."),
    .noise(
      "logic/TN16/licence-radio-spares/german-halt",
      "Nothing says that this licence bore on what Germany halted."),
    .noise(
      "logic/TN16/licences-resumed/ceasefire-call-2016",
      "The record gives the call of 2016 no end; two years later the draft for the Council says the same."),
    .truth(
      "logic/TN16/licences-resumed/council-draft",
      "Licensing was resumed while Britain's resolution stood; part of K11."),
    .truth(
      "logic/TN16/licences-resumed/german-halt",
      "An ally's halt was worked against, and Britain asked it to make exceptions."),
    .truth(
      "logic/TN16/licences-resumed/un-ceasefire-call",
      "A ceasefire was asked of all and one side armed; part of K11."),
    .noise(
      "logic/TN16/licences-resumed/us-ceasefire-call",
      "That call was for thirty days in 2018 and has no end in the record."),
    .truth(
      "logic/TN16/licences-saudi/access-call",
      "Access was demanded of whom Britain armed; the nearest that is raised to K4 and K9."),
    .truth(
      "logic/TN16/licences-saudi/access-demand",
      "Access was demanded of whom Britain armed; the nearest that is raised to K4 and K9."),
    .truth(
      "logic/TN16/licences-saudi/ceasefire-call-2016",
      "The earlier round of K5."),
    .truth(
      "logic/TN16/licences-saudi/german-halt",
      "An ally's halt was worked against, and Britain asked it to make exceptions."),
    .truth(
      "logic/TN16/licences-saudi/un-ceasefire-call",
      "A ceasefire was asked of all and one side armed; part of K11."),
    .truth(
      "logic/TN16/licences-saudi/us-ceasefire-call",
      "Britain called the appeal extremely welcome, and went on licensing."),
    .noise(
      "logic/TN16/licences-winter/ceasefire-call-2016",
      "The record gives the call of 2016 no end; two years later the draft for the Council says the same."),
    .truth(
      "logic/TN16/licences-winter/german-halt",
      "An ally's halt was worked against, and Britain asked it to make exceptions."),
    .truth(
      "logic/TN16/licences-winter/un-ceasefire-call",
      "A ceasefire was asked of all and one side armed; part of K11."),
    .truth(
      "logic/TN16/licences-winter/us-ceasefire-call",
      "Britain called the appeal extremely welcome, and went on licensing."),
    .noise(
      "logic/one-sided-attack/kuwait-talks/coalition",
      "Strikes from the air are recorded of the coalition alone; the other side's are not in this record."),
    .noise(
      "logic/one-sided-attack/stockholm/coalition",
      "Strikes from the air are recorded of the coalition alone; the other side's are not in this record."),
    .noise(
      "logic/rewarded-force/kuwait-talks/coalition",
      "Talks to end a war seat those who fight it; nothing says that a seat was the price."),
    .noise(
      "logic/rewarded-force/stockholm/coalition",
      "Talks to end a war seat those who fight it; nothing says that a seat was the price."),
    .noise(
      "ownership/action-access-call/action-access-demand",
      "Two ministers ask for the same, which helps."),
    .noise(
      "ownership/action-access-demand/action-ceasefire-call-2016",
      "Several ask the parties for the same, which helps."),
    .noise(
      "ownership/action-ceasefire-call-2016/action-un-ceasefire-call",
      "Several ask the parties for the same, which helps."),
    .noise(
      "ownership/action-ceasefire-call-2016/action-us-ceasefire-call",
      "Several ask the parties for the same, which helps."),
    .noise(
      "ownership/action-council-draft/action-un-ceasefire-call",
      "Several ask the parties for the same, which helps."),
    .noise(
      "ownership/action-council-draft/action-us-ceasefire-call",
      "Several ask the parties for the same, which helps."),
    .noise(
      "ownership/action-eminent-experts/action-un-mission-2016",
      "Two mandates of two years; neither did the other's work."),
    .noise(
      "ownership/action-licences-saudi/action-licences-saudi-bis",
      "One took over from the other in July 2016; that the day is not known makes two of it."),
    .noise(
      "ownership/action-un-ceasefire-call/action-us-ceasefire-call",
      "Several ask the parties for the same, which helps."),
    .truth(
      "ownership/policy-criteria/disputed",
      "The Foreign Office called itself lead and the court found the trade department deciding; part of K4 and K13."
    ),
    .noise(
      "pathway/existing-licences/law-of-war-advice",
      "Those registered needed no new advice."),
    .truth(
      "record/constraint-no-air-to-surface/action-licences-saudi",
      "What was halted and what went on is disputed; the licences state no goods, so a watch."),
    .truth(
      "record/constraint-no-new-coalition/action-licence-fuel-gauges",
      "The harm of K2, raised only once Jordan was counted."),
    .noise(
      "record/constraint-no-new-coalition/action-licences-resumed",
      "The promise fell away on the day on which licensing resumed; that hours are not known makes two of it."
    ),
    .noise(
      "record/constraint-no-new-saudi/action-licences-resumed",
      "The promise fell away on the day on which licensing resumed; that hours are not known makes two of it."
    ),
    .noise(
      "reliance/action-licence-air-to-air/criteria@2",
      "By the government unconnected with Yemen."),
    .truth(
      "reliance/action-licences-resumed/reading-clear-risk-dit-2020",
      "Resumed on a view of the risk which the courts and committees had disputed."),
    .truth(
      "reliance/decision-1/criteria@2",
      "Among the decisions that the court quashed that day."),
    .truth(
      "reliance/decision-2/criteria@2",
      "Among the decisions that the court quashed that day."),
    .noise(
      "reliance/decision-3/criteria@2",
      "A judgment does not rest on the rule staying as it was."),
    .noise(
      "reliance/decision-4/criteria@2",
      "A judgment does not rest on the rule staying as it was."),
    // Raised by the rules as they were changed afterwards.
    .noise(
      "reliance/action-licences-resumed/criteria@3/not-in-force",
      "Licensing was resumed under the rule that was announced with it; that the days are known roughly makes two of it."
    ),
    .noise(
      "reliance/decision-8/criteria@3/not-in-force",
      "The decision set the rule on which it rests; that the days are known roughly makes two of it."),
    .noise(
      "reliance/undertaking-existing-licences/open-licences@2/not-in-force",
      "One notice brought the rule and the promise under it; that its hour is not known makes two of it."),
  ]
}
