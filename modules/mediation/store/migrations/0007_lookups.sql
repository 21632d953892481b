-- SPDX-License-Identifier: GPL-3.0-or-later
-- Referrals find their dispute and disputes their referral by number; proposals of mediators count what runs.
CREATE INDEX mediation_disputes_number ON mediation_disputes (number);
CREATE INDEX mediation_disputes_running ON mediation_disputes (mediators) WHERE ending = '';
CREATE INDEX mediation_referrals_dispute ON mediation_referrals (dispute) WHERE dispute <> '';
