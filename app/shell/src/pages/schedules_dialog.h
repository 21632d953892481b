// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "desk.h"
#include "settings_tabs.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace qz {

/// Reports that are made by themselves: which, how often, at what hour, into which folder.
class SchedulesDialog final : public QDialog {
    Q_OBJECT
public:
    SchedulesDialog(Desk& desk, QWidget* parent);

private:
    void fill();
    void add();
    void remove();
    Desk& m_desk;
    PlainTable* m_list;
    ErrorStrip* m_error;
    QComboBox* m_report;
    QComboBox* m_every;
    QSpinBox* m_hour;
    QLineEdit* m_folder;
    QComboBox* m_files;
    QCheckBox* m_each;
};

}  // namespace qz
