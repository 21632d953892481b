// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/print/form_rows.h"

namespace qz {

namespace {

constexpr double kTallMm = 12;

void addPair(FormRow& row, const QString& label, const QString& value, int span = 1, bool top = false) {
    row.cells.append({label, true});
    row.cells.append({value, false, span, 1, TextAlign::Left, top});
}

}  // namespace

FormTable pairForm() {
    FormTable form;
    form.columnWeights = {1.45, 2.15, 1.45, 2.15};
    return form;
}

FormRow pairRow(const QString& label1, const QString& value1, const QString& label2, const QString& value2,
                double heightMm) {
    FormRow row;
    row.heightMm = heightMm;
    addPair(row, label1, value1);
    addPair(row, label2, value2);
    return row;
}

FormRow wideRow(const QString& label, const QString& value, double heightMm) {
    FormRow row;
    row.heightMm = heightMm;
    addPair(row, label, value, 3, heightMm > kTallMm);
    return row;
}

FormRow blankRow(const QString& label, double heightMm) { return wideRow(label, QString(), heightMm); }

}  // namespace qz
