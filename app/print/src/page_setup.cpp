// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/print/page_setup.h"

namespace qz {

PageSetup PageSetup::gazette() { return {}; }

PageSetup PageSetup::form(bool largePrint) {
    PageSetup setup;
    setup.marginsMm = QMarginsF(20, 25, 20, 25);
    setup.footer = FooterStyle::Plain;
    setup.scale = largePrint ? 1.5 : 1.0;
    return setup;
}

PageSetup PageSetup::landscape() const {
    PageSetup turned = *this;
    turned.paperMm = paperMm.transposed();
    // The binding edge stays: what was above comes to the left.
    turned.marginsMm = QMarginsF(marginsMm.top(), marginsMm.right(), marginsMm.bottom(), marginsMm.left());
    return turned;
}

QSizeF PageSetup::paperPt() const { return {mmToPt(paperMm.width()), mmToPt(paperMm.height())}; }

QRectF PageSetup::typeAreaPt() const {
    const QSizeF paper = paperPt();
    const double left = mmToPt(marginsMm.left());
    const double top = mmToPt(marginsMm.top());
    return {left, top, paper.width() - left - mmToPt(marginsMm.right()),
            paper.height() - top - mmToPt(marginsMm.bottom())};
}

}  // namespace qz
