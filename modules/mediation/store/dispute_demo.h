// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "qz/areas.h"
#include "qz/cases.h"
#include "qz/db/transaction.h"
#include "qz/jobs.h"

namespace qz::mediation {

/// Synthetic disputes in every state (resources/data/demo/disputes.json). Each takes its steps through the
/// same door as everybody's, so none stands where the law would not let it stand.
class DisputeDemo {
public:
    struct Order {
        QString scale;
        quint64 seed = 1;
        CivilTime at;
    };
    /// All outlive it.
    DisputeDemo(Cases& cases, const Directory& directory, QString folder)
        : m_cases(cases), m_directory(directory), m_folder(std::move(folder)) {}

    /// Writer thread. Committees are the villages' units; a store without any gets no disputes.
    Status fill(WriteTx& tx, const Order& order, JobControl& job);

private:
    struct Draw;
    /// Its number.
    Result<QString> one(WriteTx& tx, const QJsonObject& plot, const Draw& draw);
    Status planSession(WriteTx& tx, const QString& number, CivilTime now);
    /// A group for its wages with agreements in series, and the inbox of referrals.
    Status group(WriteTx& tx, const Order& order, const Unit& committee);
    /// Who came to the desk of late, told apart from disputes.
    Status receptions(WriteTx& tx, const Order& order, const AreaCode& area);
    Status referrals(WriteTx& tx, const Order& order, const QList<Unit>& committees);

    Cases& m_cases;
    const Directory& m_directory;
    QString m_folder;
    QJsonObject m_data;
    qsizetype m_sessions = 0;  ///< planned so far
};

}  // namespace qz::mediation
