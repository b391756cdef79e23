//! THE list of commands: name, how it works, the least role, handler, request and reply.
//!
//! `read` is handed a [`View`](crate::kernel::View), `write` the open [`Tx`](crate::kernel::Tx), `steps` an
//! [`Act`] that opens transactions itself (a PIN is hashed between two of them, a file copied),
//! `plain` works whether or not there is a usable file.

use crate::dispatch::{self, Act, Call, Once};
use crate::kernel::refusal::KernelRefusal;
use crate::kernel::{App, Caller, Result, Role};
use crate::{
    alliance, backup, counter, gifts, intake, lottery, members, points, printing, privacy, rewards, sales, setup, shop,
    staff, stored_value, today, vouchers,
};
use serde_json::Value;

mod around;
mod command;
#[macro_use]
mod ways;

use around::{parse, tick, touch};
pub use command::{Access, Command};

macro_rules! commands {
    ($($name:literal $access:ident $role:ident $handler:path: $request:ty => $reply:ty;)*) => {
        /// Every command there is.
        pub const COMMANDS: &[Command] = &[$(Command {
            name: $name,
            access: access!($access),
            role: Role::$role,
            types: |types| (types.name::<$request>(), types.name::<$reply>()),
        }),*];

        pub(crate) fn run(app: &App, caller: &Caller, call: &Call) -> Result<Value> {
            touch(app, caller, &call.command);
            match call.command.as_str() {
                $($name => run!($access, $role, $handler, $request, app, caller, call),)*
                unknown => Err(KernelRefusal::UnknownCommand { command: unknown.chars().take(60).collect() }.into()),
            }
        }
    };
}

commands! {
    "shop.read_state"           plain Display shop::commands::read_state: crate::kernel::Empty => shop::commands::ShopState;
    "shop.change_shop"          write Owner   shop::commands::change_shop: shop::commands::ChangeShop => shop::commands::Shop;
    "shop.change_settings"      write Manager shop::commands::change_settings: shop::commands::ChangeSettings => shop::commands::Settings;
    "shop.set_logo"             write Owner   shop::commands::set_logo: shop::commands::SetLogo => crate::kernel::Done;
    "shop.read_logo"            read  Display shop::commands::read_logo: crate::kernel::Empty => shop::commands::Picture;

    // staff: begin
    "staff.list_people"         plain Guest   staff::commands::list_people: crate::kernel::Empty => staff::commands::People;
    "staff.sign_in"             steps Guest   staff::commands::sign_in: staff::commands::SignIn => staff::commands::Session;
    "staff.sign_out"            plain Guest   staff::commands::sign_out: crate::kernel::Empty => crate::kernel::Done;
    "staff.read_session"        plain Guest   staff::commands::read_session: crate::kernel::Empty => staff::commands::ReadSession;
    "staff.recover"             steps Guest   staff::commands::recover: staff::commands::Recover => staff::commands::Recovery;
    "staff.let_in"              steps Guest   staff::commands::let_in: staff::commands::LetIn => crate::kernel::Done;
    "staff.add_person"          steps Owner   staff::commands::add_person: staff::commands::AddPerson => staff::commands::Person;
    "staff.change_person"       steps Owner   staff::commands::change_person: staff::commands::ChangePerson => staff::commands::Person;
    "staff.set_pin"             steps Clerk   staff::commands::set_pin: staff::commands::SetPin => crate::kernel::Done;
    "staff.person_leaves"       steps Owner   staff::commands::person_leaves: staff::commands::PersonLeaves => crate::kernel::Done;
    "staff.approve"             steps Clerk   staff::commands::approve: staff::commands::Approve => staff::commands::Approval;
    "staff.new_recovery_code"   steps Owner   staff::commands::new_recovery_code: crate::kernel::Empty => staff::commands::RecoveryCode;
    "staff.list_audit"          read  Manager staff::commands::list_audit: staff::commands::ListAudit => staff::commands::AuditPage;
    "staff.verify_audit"        read  Manager staff::commands::verify_audit: crate::kernel::Empty => crate::kernel::audit::AuditVerdict;
    // staff: end
    // members: begin
    "members.enrol"             write Clerk   members::commands::enrol: members::commands::Enrol => members::commands::Enrolment;
    "members.change"            write Clerk   members::commands::change: members::commands::ChangeMember => members::commands::MemberDetail;
    "members.find"              read  Clerk   members::commands::find: members::commands::Find => members::commands::Found;
    "members.list"              read  Clerk   members::commands::list: members::commands::ListMembers => members::commands::MemberPage;
    "members.count_stages"      read  Clerk   members::commands::count_stages: crate::kernel::Empty => members::commands::StageCounts;
    "members.read_member"       read  Clerk   members::commands::read_member: members::commands::MemberOnly => members::commands::MemberDetail;
    "members.read_timeline"     read  Clerk   members::commands::read_timeline: members::commands::ReadTimeline => members::commands::Timeline;
    "members.read_duplicates"   read  Clerk   members::commands::read_duplicates: members::commands::ReadDuplicates => members::commands::Duplicates;
    "members.merge"             write Manager members::commands::merge: members::commands::MergeMembers => members::commands::Merge;
    "members.undo_merge"        write Manager members::commands::undo_merge: members::commands::UndoMerge => crate::kernel::Done;
    "members.replace_card"      write Clerk   members::commands::replace_card: members::commands::ReplaceCard => members::commands::CardPicture;
    "members.read_card"         read  Clerk   members::commands::read_card: members::commands::MemberOnly => members::commands::CardPicture;
    "members.list_words"        read  Clerk   members::commands::list_words: crate::kernel::Empty => members::commands::KnownWords;
    "members.preview_import"    read  Manager members::commands::preview_import: members::commands::PreviewImport => members::commands::ImportPreview;
    "members.import"            steps Manager members::commands::import: members::commands::ImportMembers => members::commands::ImportReport;
    "members.read_import"       read  Manager members::commands::read_import: members::commands::JobOnly => members::commands::ImportReport;
    "members.cancel_import"     write Manager members::commands::cancel_import: members::commands::JobOnly => crate::kernel::jobs::JobState;
    // members: end
    // gifts: begin
    "gifts.list"                read  Clerk   gifts::commands::list: gifts::commands::ListGifts => gifts::commands::Gifts;
    "gifts.add"                 write Manager gifts::commands::add: gifts::commands::AddGift => gifts::commands::Gift;
    "gifts.change"              write Manager gifts::commands::change: gifts::commands::ChangeGift => gifts::commands::Gift;
    "gifts.retire"              write Manager gifts::commands::retire: gifts::commands::GiftOnly => crate::kernel::Done;
    "gifts.bring_back"          write Manager gifts::commands::bring_back: gifts::commands::GiftOnly => crate::kernel::Done;
    "gifts.set_photo"           write Manager gifts::commands::set_photo: gifts::commands::SetPhoto => crate::kernel::Done;
    "gifts.read_photo"          read  Clerk   gifts::commands::read_photo: gifts::commands::GiftOnly => shop::commands::Picture;
    "gifts.receive"             write Manager gifts::commands::receive: gifts::commands::Receive => gifts::commands::Gift;
    "gifts.report_damage"       write Clerk   gifts::commands::report_damage: gifts::commands::ReportDamage => gifts::commands::Gift;
    "gifts.take_back"           write Manager gifts::commands::take_back: gifts::commands::TakeBack => gifts::commands::Gift;
    "gifts.count"               write Manager gifts::commands::count: gifts::commands::Count => gifts::commands::Gift;
    "gifts.list_movements"      read  Clerk   gifts::commands::list_movements: gifts::commands::GiftOnly => gifts::commands::Movements;
    "gifts.list_grants"         read  Clerk   gifts::commands::list_grants: gifts::commands::ListGrants => gifts::commands::Grants;
    "gifts.give"                write Clerk   gifts::commands::give: gifts::commands::GiveGift => gifts::commands::Grant;
    "gifts.hand_over"           write Clerk   gifts::commands::hand_over: gifts::commands::HandOver => gifts::commands::Handover;
    "gifts.undo_hand_over"      write Clerk   gifts::commands::undo_hand_over: gifts::commands::UndoHandOver => gifts::commands::Grant;
    "gifts.cancel_grant"        write Manager gifts::commands::cancel_grant: gifts::commands::CancelGrant => crate::kernel::Done;
    "gifts.read_rules"          read  Clerk   gifts::commands::read_rules: crate::kernel::Empty => gifts::commands::GiftRules;
    "gifts.change_rules"        write Owner   gifts::commands::change_rules: gifts::commands::GiftRules => gifts::commands::GiftRules;
    // gifts: end
    // stored_value: begin
    "stored_value.read_rules"     read  Clerk   stored_value::commands::read_rules: crate::kernel::Empty => stored_value::commands::StoredValueTerms;
    "stored_value.change_rules"   write Owner   stored_value::commands::change_rules: stored_value::commands::StoredValueRules => stored_value::commands::StoredValueTerms;
    "stored_value.read_wallet"    read  Clerk   stored_value::commands::read_wallet: members::commands::MemberOnly => stored_value::commands::Wallet;
    "stored_value.read_statement" read  Clerk   stored_value::commands::read_statement: stored_value::commands::ReadStatement => stored_value::commands::Statement;
    "stored_value.recharge"       write Clerk   stored_value::commands::recharge: stored_value::commands::Recharge => stored_value::commands::Recharged;
    "stored_value.undo_recharge"  write Clerk   stored_value::commands::undo_recharge: stored_value::commands::UndoRecharge => stored_value::commands::Wallet;
    "stored_value.quote_payout"   read  Clerk   stored_value::commands::quote_payout: stored_value::commands::QuotePayout => stored_value::commands::PayoutQuote;
    "stored_value.refund_balance" write Clerk   stored_value::commands::refund_balance: stored_value::commands::RefundBalance => stored_value::commands::PaidOut;
    "stored_value.reopen"         write Manager stored_value::commands::reopen: members::commands::MemberOnly => stored_value::commands::Wallet;
    "stored_value.set_pin"        steps Clerk   stored_value::commands::set_pin: stored_value::commands::SetWalletPin => crate::kernel::Done;
    "stored_value.prove_by_pin"   steps Clerk   stored_value::commands::prove_by_pin: stored_value::commands::ProveByPin => stored_value::commands::PinProof;
    // stored_value: end
    // points: begin
    "points.read_rules"         read  Clerk   points::commands::read_rules: crate::kernel::Empty => points::commands::PointsRules;
    "points.change_rules"       write Owner   points::commands::change_rules: points::commands::PointsRules => points::commands::PointsRules;
    "points.read_points"        read  Clerk   points::commands::read_points: members::commands::MemberOnly => points::commands::PointsBalance;
    "points.quote_sale"         read  Clerk   points::commands::quote_sale: points::commands::QuotePoints => points::commands::PointsQuote;
    "points.spend_on_gift"      write Clerk   points::commands::spend_on_gift: points::commands::SpendOnGift => points::commands::Purchase;
    "points.undo_purchase"      write Clerk   points::commands::undo_purchase: points::commands::UndoPurchase => points::commands::PointsBalance;
    "points.adjust"             write Manager points::commands::adjust: points::commands::AdjustPoints => points::commands::PointsBalance;
    "points.read_liability"     read  Owner   points::commands::read_liability: crate::kernel::Empty => points::commands::Liability;
    // points: end
    // lottery: begin
    "lottery.list"               read  Clerk   lottery::commands::list: crate::kernel::Empty => lottery::commands::Draws;
    "lottery.read_draw"          read  Manager lottery::commands::read_draw: lottery::commands::DrawOnly => lottery::commands::Draw;
    "lottery.reckon"             read  Owner   lottery::commands::reckon: lottery::commands::Reckon => lottery::commands::Reckoning;
    "lottery.save_draft"         write Owner   lottery::commands::save_draft: lottery::commands::SaveDraw => lottery::commands::Draw;
    "lottery.drop_draft"         write Owner   lottery::commands::drop_draft: lottery::commands::DrawOnly => crate::kernel::Done;
    "lottery.open"               write Owner   lottery::commands::open: lottery::commands::DrawOnly => lottery::commands::Draw;
    "lottery.change"             write Owner   lottery::commands::change: lottery::commands::ChangeDraw => lottery::commands::Draw;
    "lottery.close"              write Manager lottery::commands::close: lottery::commands::CloseDraw => lottery::commands::Draw;
    "lottery.read_member"        read  Clerk   lottery::commands::read_member: members::commands::MemberOnly => lottery::commands::MemberDraws;
    "lottery.give_chance"        write Clerk   lottery::commands::give_chance: lottery::commands::GiveChance => lottery::commands::MemberDraws;
    "lottery.buy_chance"         write Clerk   lottery::commands::buy_chance: lottery::commands::BuyChance => lottery::commands::MemberDraws;
    "lottery.make_slip"          write Clerk   lottery::commands::make_slip: lottery::commands::MakeSlip => lottery::commands::ChanceSlip;
    "lottery.take_slip"          write Clerk   lottery::commands::take_slip: lottery::commands::TakeSlip => lottery::commands::MemberDraws;
    "lottery.begin"              write Clerk   lottery::commands::begin: lottery::commands::BeginPick => lottery::commands::WaitingPick;
    "lottery.abandon"            write Clerk   lottery::commands::abandon: lottery::commands::PickOnly => crate::kernel::Done;
    "lottery.deal"               write Clerk   lottery::commands::deal: lottery::commands::DealCard => lottery::commands::Dealt;
    "lottery.read_display"       read  Display lottery::commands::read_display: lottery::commands::ReadDrawDisplay => lottery::commands::DrawDisplay;
    "lottery.pick"               write Display lottery::commands::pick: lottery::commands::PickCard => lottery::commands::Dealt;
    "lottery.void_deal"          write Clerk   lottery::commands::void_deal: lottery::commands::VoidDeal => lottery::commands::Deal;
    "lottery.read_offer"         read  Clerk   lottery::commands::read_offer: lottery::commands::DealOnly => lottery::commands::UpgradeOffer;
    "lottery.decline_offer"      write Clerk   lottery::commands::decline_offer: lottery::commands::DealOnly => lottery::commands::UpgradeOffer;
    "lottery.read_winners"       read  Clerk   lottery::commands::read_winners: lottery::commands::DrawOnly => lottery::commands::Winners;
    "lottery.read_proof"         read  Clerk   lottery::commands::read_proof: lottery::commands::DrawOnly => lottery::commands::DrawProof;
    "lottery.export_evidence"    read  Manager lottery::commands::export_evidence: lottery::commands::DrawOnly => lottery::commands::EvidenceFile;
    "lottery.enter"              write Clerk   lottery::commands::enter: lottery::commands::EnterDraw => lottery::commands::MemberDraws;
    "lottery.close_list"         write Manager lottery::commands::close_list: lottery::commands::DrawOnly => lottery::commands::Draw;
    "lottery.mix"                write Manager lottery::commands::mix: lottery::commands::MixOutside => lottery::commands::Draw;
    "lottery.draw_winners"       write Manager lottery::commands::draw_winners: lottery::commands::DrawOnly => lottery::commands::Draw;
    "lottery.pass_to_reserve"    write Manager lottery::commands::pass_to_reserve: lottery::commands::PassToReserve => lottery::commands::Deal;
    // lottery: end
    // vouchers: begin
    "vouchers.check"            steps Clerk   vouchers::commands::check: vouchers::commands::CheckVoucher => vouchers::commands::Verdict;
    "vouchers.redeem"           write Clerk   vouchers::commands::redeem: vouchers::commands::RedeemVoucher => vouchers::commands::Redemption;
    "vouchers.undo_redeem"      write Clerk   vouchers::commands::undo_redeem: vouchers::commands::UndoRedeem => vouchers::commands::Voucher;
    "vouchers.release_unfinished" write Manager vouchers::commands::release_unfinished: vouchers::commands::ReleaseUnfinished => vouchers::commands::Voucher;
    "vouchers.list_offers"      read  Clerk   vouchers::commands::list_offers: crate::kernel::Empty => vouchers::commands::Offers;
    "vouchers.save_offer"       write Owner   vouchers::commands::save_offer: vouchers::commands::SaveOffer => vouchers::commands::Offer;
    "vouchers.stop_offer"       write Owner   vouchers::commands::stop_offer: vouchers::commands::OfferOnly => vouchers::commands::Offer;
    "vouchers.issue"            write Clerk   vouchers::commands::issue: vouchers::commands::IssueVoucher => vouchers::commands::IssuedVoucher;
    "vouchers.read_issued"      read  Clerk   vouchers::commands::read_issued: vouchers::commands::VoucherOnly => vouchers::commands::IssuedVoucher;
    "vouchers.reissue"          write Manager vouchers::commands::reissue: vouchers::commands::ReissueVoucher => vouchers::commands::IssuedVoucher;
    "vouchers.void"             write Manager vouchers::commands::void: vouchers::commands::VoidVouchers => vouchers::commands::VoidedVouchers;
    "vouchers.make_batch"       steps Manager vouchers::commands::make_batch: vouchers::commands::MakeBatch => vouchers::commands::MadeBatch;
    "vouchers.read_batch"       read  Manager vouchers::commands::read_batch: vouchers::commands::BatchOnly => vouchers::commands::MadeBatch;
    "vouchers.cancel_batch"     write Manager vouchers::commands::cancel_batch: vouchers::commands::BatchJob => crate::kernel::jobs::JobState;
    "vouchers.hand_out"         write Manager vouchers::commands::hand_out: vouchers::commands::HandOut => vouchers::commands::Batch;
    "vouchers.report_counterfoils" write Manager vouchers::commands::report_counterfoils: vouchers::commands::ReportCounterfoils => vouchers::commands::Batch;
    "vouchers.read_month"       read  Manager vouchers::commands::read_month: vouchers::commands::MonthOnly => vouchers::commands::VoucherMonth;
    "vouchers.read_voucher"     read  Clerk   vouchers::commands::read_voucher: vouchers::commands::VoucherOnly => vouchers::commands::VoucherTrail;
    "vouchers.read_member"      read  Clerk   vouchers::commands::read_member: members::commands::MemberOnly => vouchers::commands::MemberVouchers;
    "vouchers.read_keys"        read  Owner   vouchers::commands::read_keys: crate::kernel::Empty => vouchers::commands::VoucherKeys;
    "vouchers.reset_clock_mark" write Owner   vouchers::commands::reset_clock_mark: vouchers::commands::WithReason => crate::kernel::Done;
    "vouchers.confirm_journal"  write Owner   vouchers::commands::confirm_journal: vouchers::commands::WithReason => crate::kernel::Done;
    "vouchers.bring_identity_back" steps Owner vouchers::commands::bring_identity_back: vouchers::commands::BringIdentityBack => vouchers::commands::IdentityBack;
    "vouchers.seal_identity"    steps Owner   vouchers::commands::seal_identity: vouchers::commands::SealIdentity => vouchers::commands::SealedIdentity;

    // alliance: begin
    "alliance.overview"            read  Manager alliance::commands::partners::overview: crate::kernel::Empty => alliance::commands::AllianceOverview;
    "alliance.partner"             read  Manager alliance::commands::partners::partner: alliance::commands::PartnerOnly => alliance::commands::PartnerPage;
    "alliance.our_card"            write Manager alliance::commands::pairing::our_card: crate::kernel::Empty => alliance::commands::OurCard;
    "alliance.read_card"           read  Owner   alliance::commands::pairing::read_card: alliance::commands::CardSource => alliance::commands::CardPreview;
    "alliance.meet"                write Owner   alliance::commands::pairing::meet: alliance::commands::MeetPartner => alliance::commands::PartnerPage;
    "alliance.confirm"             write Owner   alliance::commands::pairing::confirm: alliance::commands::ConfirmPartner => alliance::commands::Confirmed;
    "alliance.change_partner"      write Owner   alliance::commands::partners::change_partner: alliance::commands::ChangePartner => alliance::commands::PartnerPage;
    "alliance.suspend"             write Owner   alliance::commands::partners::suspend: alliance::commands::SuspendPartner => alliance::commands::PartnerPage;
    "alliance.resume"              write Owner   alliance::commands::partners::resume: alliance::commands::PartnerOnly => alliance::commands::PartnerPage;
    "alliance.leave"               write Owner   alliance::commands::partners::leave: alliance::commands::PartnerOnly => alliance::commands::PartnerPage;
    "alliance.retire"              write Owner   alliance::commands::partners::retire: alliance::commands::RetireKey => alliance::commands::AllianceOverview;
    "alliance.add_hand_partner"    write Owner   alliance::commands::partners::add_hand_partner: alliance::commands::AddHandPartner => alliance::commands::PartnerPage;
    "alliance.list"                read  Manager alliance::commands::alliances::list: crate::kernel::Empty => alliance::commands::Alliances;
    "alliance.found_list"          write Owner   alliance::commands::alliances::found_list: alliance::commands::FoundAlliance => alliance::commands::Alliance;
    "alliance.export_list"         read  Manager alliance::commands::alliances::export_list: alliance::commands::AllianceOnly => alliance::commands::Exported;
    "alliance.read_list"           write Owner   alliance::commands::alliances::read_list: alliance::commands::ReadAlliance => alliance::commands::ReadAllianceList;
    "alliance.hand_over_list"      write Owner   alliance::commands::alliances::hand_over_list: alliance::commands::HandOverAlliance => alliance::commands::Exported;
    "alliance.take_over_list"      write Owner   alliance::commands::alliances::take_over_list: alliance::commands::ReadAlliance => alliance::commands::Alliance;
    "alliance.offers"              read  Manager alliance::commands::offers::offers: alliance::commands::PartnerOnly => alliance::commands::PartnerOffers;
    "alliance.propose_offer"       write Owner   alliance::commands::offers::propose_offer: alliance::commands::ProposeOffer => alliance::commands::PartnerOffer;
    "alliance.answer_offer"        write Owner   alliance::commands::offers::answer_offer: alliance::commands::AnswerOffer => alliance::commands::PartnerOffer;
    "alliance.end_offer"           write Owner   alliance::commands::offers::end_offer: alliance::commands::PartnerOfferOnly => alliance::commands::PartnerOffer;
    "alliance.waiting"             read  Manager alliance::commands::exchange::waiting: crate::kernel::Empty => alliance::commands::Waiting;
    "alliance.export"              write Manager alliance::commands::exchange::export: alliance::commands::ExportFrames => alliance::commands::Exported;
    "alliance.import"              write Manager alliance::commands::exchange::import: alliance::commands::ImportFile => alliance::commands::Imported;
    "alliance.alarms"              read  Manager alliance::commands::exchange::alarms: crate::kernel::Empty => alliance::commands::Alarms;
    "alliance.see_alarm"           write Owner   alliance::commands::exchange::see_alarm: alliance::commands::SeeAlarm => alliance::commands::Alarm;
    "alliance.issue_for_partner"   write Owner   alliance::commands::packs::issue_for_partner: alliance::commands::IssueForPartner => alliance::commands::IssuedForPartner;
    "alliance.make_pack"           write Owner   alliance::commands::packs::make_pack: alliance::commands::MakePack => alliance::commands::Pack;
    "alliance.packs"               read  Manager alliance::commands::packs::packs: alliance::commands::ListPacks => alliance::commands::Packs;
    "alliance.report_pack"         write Manager alliance::commands::packs::report_pack: alliance::commands::ReportPack => alliance::commands::Pack;
    "alliance.pieces"              read  Manager alliance::commands::packs::pieces: alliance::commands::PackOnly => alliance::commands::PackPieces;
    "alliance.to_give"             read  Clerk   alliance::commands::packs::to_give: crate::kernel::Empty => alliance::commands::PacksToGive;
    "alliance.give_piece"          write Clerk   alliance::commands::packs::give_piece: alliance::commands::GivePiece => alliance::commands::GivenPiece;
    "alliance.coupon_book"         write Manager alliance::commands::books::coupon_book: alliance::commands::MakeCouponBook => alliance::commands::CouponBook;
    "alliance.coupon_books"        read  Manager alliance::commands::books::coupon_books: crate::kernel::Empty => alliance::commands::CouponBooks;
    "alliance.read_coupon_book"    read  Manager alliance::commands::books::read_coupon_book: alliance::commands::CouponBookOnly => alliance::commands::CouponBook;
    "alliance.issued_for"          read  Manager alliance::commands::packs::issued_for: alliance::commands::PartnerOnly => alliance::commands::IssuedRuns;
    "alliance.revoke"              write Manager alliance::commands::packs::revoke: alliance::commands::RevokeVouchers => alliance::commands::RevokedVouchers;
    "alliance.best_distributors"   read  Manager alliance::commands::books::best_distributors: alliance::commands::DistributorsBetween => alliance::commands::Distributors;
    "alliance.claims"              read  Manager alliance::commands::claims::claims: alliance::commands::ListClaims => alliance::commands::Claims;
    "alliance.answer_claims"       write Owner   alliance::commands::claims::answer_claims: alliance::commands::AnswerClaims => alliance::commands::Claims;
    "alliance.dispute"             write Owner   alliance::commands::claims::dispute: alliance::commands::DisputeClaim => alliance::commands::ClaimLine;
    "alliance.concede"             write Owner   alliance::commands::claims::concede: alliance::commands::ClaimOnly => alliance::commands::ClaimLine;
    "alliance.draw_statement"      write Owner   alliance::commands::settlement::draw_statement: alliance::commands::DrawStatement => alliance::commands::StatementPage;
    "alliance.statements"          read  Manager alliance::commands::settlement::statements: alliance::commands::ListStatements => alliance::commands::PartnerStatements;
    "alliance.statement"           read  Manager alliance::commands::settlement::statement: alliance::commands::StatementOnly => alliance::commands::StatementPage;
    "alliance.countersign"         write Owner   alliance::commands::settlement::countersign: alliance::commands::StatementOnly => alliance::commands::StatementPage;
    "alliance.refuse_statement"    write Owner   alliance::commands::settlement::refuse_statement: alliance::commands::RefuseStatement => alliance::commands::StatementPage;
    "alliance.pay"                 write Owner   alliance::commands::settlement::pay: alliance::commands::PayStatement => alliance::commands::StatementPage;
    "alliance.receive"             write Owner   alliance::commands::settlement::receive: alliance::commands::ReceivePayment => alliance::commands::StatementPage;
    "alliance.type_hand_claims"    write Owner   alliance::commands::claims::type_hand_claims: alliance::commands::TypeHandClaims => alliance::commands::HandClaims;
    "alliance.close_quarter"       write Owner   alliance::commands::settlement::close_quarter: alliance::commands::CloseQuarter => crate::kernel::Done;
    "alliance.reveal_quarter"      write Owner   alliance::commands::settlement::reveal_quarter: alliance::commands::CloseQuarter => crate::kernel::Done;
    "alliance.recovery"            read  Manager alliance::commands::recovery::recovery: crate::kernel::Empty => alliance::commands::AllianceRecovery;
    "alliance.begin_recovery"      write Owner   alliance::commands::recovery::begin_recovery: crate::kernel::Empty => alliance::commands::AllianceRecovery;
    "alliance.answer_moved"        write Owner   alliance::commands::recovery::answer_moved: alliance::commands::AnswerMoved => alliance::commands::AllianceRecovery;
    "alliance.close_recovery"      write Owner   alliance::commands::recovery::close_recovery: crate::kernel::Empty => alliance::commands::AllianceRecovery;
    "alliance.release_uncertain"   write Manager alliance::commands::recovery::release_uncertain: alliance::commands::ReleaseUncertain => alliance::commands::AllianceRecovery;
    // alliance: end
    // rewards: begin
    "rewards.list"                read  Clerk   rewards::commands::list: crate::kernel::Empty => rewards::commands::Programmes;
    "rewards.read_programme"      read  Manager rewards::commands::read_programme: rewards::commands::ProgrammeOnly => rewards::commands::ProgrammeCard;
    "rewards.save_draft"          write Owner   rewards::commands::save_draft: rewards::commands::SaveDraft => rewards::commands::ProgrammeCard;
    "rewards.start"               write Owner   rewards::commands::start: rewards::commands::ProgrammeOnly => rewards::commands::ProgrammeCard;
    "rewards.change"              write Owner   rewards::commands::change: rewards::commands::ChangeProgramme => rewards::commands::ProgrammeCard;
    "rewards.end"                 write Owner   rewards::commands::end: rewards::commands::EndProgramme => rewards::commands::ProgrammeCard;
    "rewards.drop_draft"          write Owner   rewards::commands::drop_draft: rewards::commands::ProgrammeOnly => crate::kernel::Done;
    "rewards.list_changes"        read  Owner   rewards::commands::list_changes: rewards::commands::ProgrammeOnly => rewards::commands::ProgrammeChanges;
    "rewards.simulate"            read  Manager rewards::commands::simulate: rewards::commands::Simulate => rewards::commands::Simulation;
    "rewards.read_history"        read  Manager rewards::commands::read_history: crate::kernel::Empty => rewards::commands::FriendHistory;
    "rewards.confirm_post"        write Clerk   rewards::commands::confirm_post: rewards::commands::ConfirmPost => rewards::commands::RewardShown;
    "rewards.read_member"         read  Clerk   rewards::commands::read_member: members::commands::MemberOnly => rewards::commands::MemberRewards;
    "rewards.name_inviter"        write Clerk   rewards::commands::name_inviter: rewards::commands::NameInviter => rewards::commands::MemberRewards;
    "rewards.name_leader"         write Owner   rewards::commands::name_leader: members::commands::MemberOnly => rewards::commands::MemberRewards;
    "rewards.dismiss_leader"      write Owner   rewards::commands::dismiss_leader: members::commands::MemberOnly => rewards::commands::MemberRewards;
    "rewards.read_leaderboard"    read  Clerk   rewards::commands::read_leaderboard: rewards::commands::DaySpan => rewards::commands::Leaderboard;
    "rewards.read_ladder"         read  Clerk   rewards::commands::read_ladder: crate::kernel::Empty => rewards::commands::Ladder;
    "rewards.read_discretion"     read  Owner   rewards::commands::read_discretion: rewards::commands::DaySpan => rewards::commands::Discretion;
    "rewards.list_payable"        read  Owner   rewards::commands::list_payable: crate::kernel::Empty => rewards::commands::Payables;
    "rewards.pay_out_commission"  write Owner   rewards::commands::pay_out_commission: rewards::commands::PayOutCommission => rewards::commands::Payables;
    // rewards: end
    // sales: begin
    "sales.quote"               read  Clerk   sales::commands::quote: sales::commands::QuoteSale => sales::commands::Quote;
    "sales.pay"                 write Clerk   sales::commands::pay: sales::commands::Pay => sales::commands::Receipt;
    "sales.sell_upgrade"        write Clerk   sales::commands::sell_upgrade: sales::commands::SellUpgrade => sales::commands::UpgradeSold;
    "sales.keep_open"           steps Clerk   sales::commands::keep_open: sales::commands::KeepOpen => crate::kernel::Done;
    "sales.read_open"           read  Clerk   sales::commands::read_open: crate::kernel::Empty => sales::commands::KeptOpen;
    "sales.hold"                write Clerk   sales::commands::hold: sales::commands::Hold => sales::commands::HeldSale;
    "sales.list_held"           read  Clerk   sales::commands::list_held: crate::kernel::Empty => sales::commands::HeldSales;
    "sales.recall"              write Clerk   sales::commands::recall: sales::commands::HeldOnly => sales::commands::OpenSale;
    "sales.drop_held"           write Clerk   sales::commands::drop_held: sales::commands::HeldOnly => crate::kernel::Done;
    "sales.list"                read  Clerk   sales::commands::list: sales::commands::ListSales => sales::commands::SalesPage;
    "sales.read_sale"           read  Clerk   sales::commands::read_sale: sales::commands::ReadSale => sales::commands::Receipt;
    "sales.quote_refund"        read  Clerk   sales::commands::quote_refund: sales::commands::RefundSale => sales::commands::RefundQuote;
    "sales.refund"              write Clerk   sales::commands::refund: sales::commands::RefundSale => sales::commands::Refunded;
    "sales.void"                write Clerk   sales::commands::void: sales::commands::VoidSale => sales::commands::Refunded;
    "sales.read_display"        read  Display sales::commands::read_display: sales::commands::TillOnly => sales::commands::DisplaySale;
    "sales.rate"                write Display sales::commands::rate: sales::commands::RateSale => crate::kernel::Done;
    "sales.list_products"       read  Clerk   sales::commands::list_products: sales::commands::ListProducts => sales::commands::Products;
    "sales.add_product"         write Manager sales::commands::add_product: sales::commands::AddProduct => sales::commands::Product;
    "sales.change_product"      write Manager sales::commands::change_product: sales::commands::ChangeProduct => sales::commands::Product;
    "sales.retire_product"      write Manager sales::commands::retire_product: sales::commands::ProductOnly => crate::kernel::Done;
    "sales.bring_back_product"  write Manager sales::commands::bring_back_product: sales::commands::ProductOnly => crate::kernel::Done;
    "sales.arrange_favourites"  write Clerk   sales::commands::arrange_favourites: sales::commands::ArrangeFavourites => sales::commands::Products;
    "sales.read_settings"       read  Clerk   sales::commands::read_settings: crate::kernel::Empty => sales::commands::SalesSettings;
    "sales.change_settings"     write Manager sales::commands::change_settings: sales::commands::SalesSettings => sales::commands::SalesSettings;
    "sales.open_shift"          write Clerk   sales::commands::open_shift: sales::commands::OpenShift => sales::commands::Shift;
    "sales.read_shift"          read  Clerk   sales::commands::read_shift: sales::commands::ReadShift => sales::commands::ShiftNow;
    "sales.move_cash"           write Clerk   sales::commands::move_cash: sales::commands::MoveCash => sales::commands::Shift;
    "sales.show_expected"       write Clerk   sales::commands::show_expected: crate::kernel::Empty => sales::commands::Shift;
    "sales.count_shift"         write Clerk   sales::commands::count_shift: sales::commands::CountShift => sales::commands::Shift;
    "sales.close_shift"         write Clerk   sales::commands::close_shift: sales::commands::CloseShift => sales::commands::Shift;
    "sales.read_day"            read  Clerk   sales::commands::read_day: sales::commands::DayOnly => sales::commands::Day;
    "sales.close_day"           write Clerk   sales::commands::close_day: sales::commands::DayOnly => sales::commands::Day;
    "sales.preview_import"      read  Manager sales::commands::preview_import: sales::commands::PreviewSalesImport => sales::commands::SalesImportPreview;
    "sales.import"              steps Manager sales::commands::import: sales::commands::ImportSales => sales::commands::SalesImportReport;
    "sales.read_import"         read  Manager sales::commands::read_import: sales::commands::SalesJob => sales::commands::SalesImportReport;
    "sales.cancel_import"       write Manager sales::commands::cancel_import: sales::commands::SalesJob => crate::kernel::jobs::JobState;
    // sales: end
    // privacy: begin
    "privacy.read_wordings"     read  Display privacy::commands::read_wordings: crate::kernel::Empty => privacy::commands::Wordings;
    "privacy.erase"             steps Owner   privacy::commands::erase: privacy::commands::Erase => crate::kernel::Done;
    "privacy.export_person"     read  Owner   privacy::commands::export_person: members::commands::MemberOnly => privacy::commands::PersonExport;
    // privacy: end
    // backup: begin
    "backup.read_state"         read  Clerk   backup::commands::read_state: crate::kernel::Empty => backup::commands::BackupState;
    "backup.back_up"            steps Manager backup::commands::back_up: crate::kernel::Empty => backup::commands::Backup;
    "backup.list_files"         plain Guest   backup::commands::list_files: crate::kernel::Empty => backup::commands::BackupFiles;
    "backup.preview_restore"    plain Guest   backup::commands::preview_restore: backup::commands::OpenBackup => backup::commands::RestorePreview;
    "backup.restore"            plain Guest   backup::commands::restore: backup::commands::OpenBackup => backup::commands::Restored;
    "backup.set_folder"         steps Owner   backup::commands::set_folder: backup::commands::SetBackupFolder => crate::kernel::Done;
    "backup.confirm_key"        write Owner   backup::commands::confirm_key: backup::commands::ConfirmKey => crate::kernel::Done;
    "backup.new_key"            steps Owner   backup::commands::new_key: crate::kernel::Empty => backup::commands::BackupKey;
    "backup.check"              steps Manager backup::commands::check: crate::kernel::Empty => backup::commands::CheckReport;
    "backup.run_due"            steps System  backup::commands::run_due: backup::commands::RunDue => crate::kernel::Done;
    // backup: end
    // intake: begin
    "intake.list_requests"      read  Clerk   intake::commands::list_requests: crate::kernel::Empty => intake::commands::JoinRequests;
    "intake.confirm"            write Clerk   intake::commands::confirm: intake::commands::ConfirmRequest => members::commands::Enrolment;
    "intake.decline"            write Clerk   intake::commands::decline: intake::commands::RequestOnly => crate::kernel::Done;
    "intake.undo_decline"       write Clerk   intake::commands::undo_decline: intake::commands::RequestOnly => crate::kernel::Done;
    "intake.connect"            write Clerk   intake::commands::connect: intake::commands::Connect => intake::commands::Connected;
    "intake.read_state"         read  Clerk   intake::commands::read_state: crate::kernel::Empty => intake::commands::IntakeState;
    "intake.set_open"           write Clerk   intake::commands::set_open: intake::commands::SetOpen => intake::commands::IntakeState;
    "intake.change_settings"    write Manager intake::commands::change_settings: intake::commands::ChangeIntake => intake::commands::IntakeState;
    "intake.set_picture"        write Manager intake::commands::set_picture: intake::commands::SetPicture => crate::kernel::Done;
    "intake.read_invite"        read  Clerk   intake::commands::read_invite: members::commands::MemberOnly => intake::commands::Invite;
    "intake.add_run"            write Manager intake::commands::add_run: intake::commands::AddRun => intake::commands::FlyerRun;
    "intake.list_runs"          read  Clerk   intake::commands::list_runs: crate::kernel::Empty => intake::commands::Runs;
    "intake.read_display"       read  Display intake::commands::read_display: crate::kernel::Empty => intake::commands::DisplayPage;
    "intake.read_picture"       read  Display intake::commands::read_picture: intake::commands::PictureSlot => shop::commands::Picture;
    "intake.suggest_names"      read  Display intake::commands::suggest_names: intake::commands::SuggestNames => intake::commands::SuggestedNames;
    "intake.submit"             steps Display intake::commands::submit: intake::commands::Submit => crate::kernel::Done;
    "intake.take_in"            steps System  intake::commands::take_in: intake::commands::TakeIn => intake::commands::Outcomes;
    "intake.read_page"          read  System  intake::commands::read_page: intake::commands::PageToken => intake::commands::PhonePage;
    "intake.read_front"         read  System  intake::commands::read_front: crate::kernel::Empty => intake::commands::Front;
    "intake.report_door"        write System  intake::commands::report_door: intake::commands::DoorReport => crate::kernel::Done;
    // intake: end
    // counter: begin
    "counter.read_scan"         read  Clerk   counter::commands::read_scan: counter::commands::ReadScan => counter::commands::Scan;
    "counter.read_customer"     read  Clerk   counter::commands::read_customer: members::commands::MemberOnly => counter::commands::Customer;
    // counter: end
    // today: begin
    "today.read"                read  Clerk   today::commands::read: crate::kernel::Empty => today::commands::ReadToday;
    // today: end
    // printing: begin
    "printing.render"                read  Clerk   printing::commands::render: printing::commands::Render => printing::commands::Rendered;
    "printing.render_recovery_sheet" read  Owner   printing::commands::render_recovery_sheet: printing::commands::RenderRecoverySheet => printing::commands::Rendered;
    "printing.render_workbook"       read  Manager printing::commands::render_workbook: printing::commands::RenderWorkbook => printing::commands::Workbook;
    "printing.watch_drawing"         read  Clerk   printing::commands::watch_drawing: printing::commands::Drawing => printing::commands::DrawingProgress;
    "printing.stop_drawing"          read  Clerk   printing::commands::stop_drawing: printing::commands::Drawing => crate::kernel::Done;
    "printing.print"                 write Clerk   printing::commands::print: printing::commands::Print => printing::commands::PrintJob;
    "printing.list_jobs"             read  Clerk   printing::commands::list_jobs: printing::commands::ListPrintJobs => printing::commands::PrintJobs;
    "printing.cancel_job"            write Clerk   printing::commands::cancel_job: printing::commands::PrintJobOnly => printing::commands::PrintJob;
    "printing.print_again"           write Clerk   printing::commands::print_again: printing::commands::PrintJobOnly => printing::commands::PrintJob;
    "printing.answer_job"            write Clerk   printing::commands::answer_job: printing::commands::AnswerPrintJob => printing::commands::PrintJob;
    "printing.list_printers"         read  Clerk   printing::commands::list_printers: crate::kernel::Empty => printing::commands::Printers;
    "printing.add_printer"           write Manager printing::commands::add_printer: printing::commands::PrinterWords => printing::commands::Printer;
    "printing.change_printer"        write Manager printing::commands::change_printer: printing::commands::ChangePrinter => printing::commands::Printer;
    "printing.remove_printer"        write Manager printing::commands::remove_printer: printing::commands::PrinterOnly => crate::kernel::Done;
    "printing.print_test"            write Clerk   printing::commands::print_test: printing::commands::PrinterOnly => printing::commands::PrintJob;
    "printing.read_choices"          read  Clerk   printing::commands::read_choices: crate::kernel::Empty => printing::commands::PrintChoices;
    "printing.change_choice"         write Manager printing::commands::change_choice: printing::commands::ChangePrintChoice => printing::commands::PrintChoices;
    "printing.read_settings"         read  Clerk   printing::commands::read_settings: crate::kernel::Empty => printing::commands::PaperSettings;
    "printing.change_settings"       write Manager printing::commands::change_settings: printing::commands::PaperSettings => printing::commands::PaperSettings;
    "printing.list_designs"          read  Clerk   printing::commands::list_designs: crate::kernel::Empty => printing::commands::FlyerDesigns;
    "printing.fill_flyer"            read  Clerk   printing::commands::fill_flyer: printing::commands::FillFlyer => printing::commands::FlyerFilling;
    "printing.list_flyers"           read  Clerk   printing::commands::list_flyers: crate::kernel::Empty => printing::commands::Flyers;
    "printing.read_flyer"            read  Clerk   printing::commands::read_flyer: printing::commands::FlyerOnly => printing::commands::Flyer;
    "printing.preview_flyer"         read  Clerk   printing::commands::preview_flyer: printing::commands::PreviewFlyer => printing::commands::Rendered;
    "printing.save_flyer"            write Manager printing::commands::save_flyer: printing::commands::SaveFlyer => printing::commands::Flyer;
    "printing.drop_flyer"            write Manager printing::commands::drop_flyer: printing::commands::FlyerOnly => crate::kernel::Done;
    "printing.hand_out_flyer"        write Manager printing::commands::hand_out_flyer: printing::commands::HandOutFlyer => printing::commands::Flyer;
    "printing.take_job"              write System  printing::commands::take_job: printing::commands::TakePrintJob => printing::commands::TakenPrintJob;
    "printing.render_job"            read  System  printing::commands::render_job: printing::commands::PrintJobOnly => printing::commands::JobPaper;
    "printing.report_job"            write System  printing::commands::report_job: printing::commands::ReportPrintJob => crate::kernel::Done;
    "printing.report_printers"       write System  printing::commands::report_printers: printing::commands::ReportPrinters => crate::kernel::Done;
    // printing: end
    // setup: begin
    "setup.open_shop"           steps Guest   setup::commands::open_shop: setup::commands::OpenShop => setup::commands::OpenedShop;
    "setup.load_demo"           steps Guest   setup::commands::load_demo: setup::commands::LoadDemo => setup::commands::DemoShop;
    "setup.wipe_demo"           steps Owner   setup::commands::wipe_demo: crate::kernel::Empty => crate::kernel::Done;
    // setup: end
    // system: begin
    "system.tick"               write System  tick: crate::kernel::Empty => crate::kernel::Done;
    // system: end
}

/// The UI's types: every request and reply, the map of commands, and which of them write.
pub fn typescript() -> String {
    crate::kernel::typescript::file(COMMANDS)
}
