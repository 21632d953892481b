// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>

#include "qz/area_code.h"
#include "qz/areas.h"
#include "qz/deadline.h"
#include "qz/result.h"

/// City data of the grid module: classes, limits, authority list (facts.md B.1.3, B.1.5). All of it carries a
/// source and validity; the program ships an example that a city replaces.
namespace qz::grid {

/// Families of classes: 部件, 事件 and social governance.
enum class ClassFamily { Part, Event, Social };

[[nodiscard]] Result<ClassFamily> parseClassFamily(const QString& name);  ///< part, event, social
[[nodiscard]] QString classFamilyName(ClassFamily family);

struct EventClass {
    QString code;    ///< "P0101"; city extensions carry their own codes
    QString parent;  ///< "P01"; empty for a top class
    ClassFamily family = ClassFamily::Event;
    QString nameZh;
    QString nameEn;
    QStringList synonyms;       ///< words that other systems use
    bool needsCheck = true;     ///< may only be closed after a passed independent check
    bool communityMay = false;  ///< stands in the list of matters of villages and communities
    QString filing;             ///< 立案条件
    QString closing;            ///< 结案条件
    QString source;
    QDate validFrom;
    QDate validTo;  ///< invalid: still

    [[nodiscard]] QString name(bool english) const { return english ? nameEn : nameZh; }
};

/// time_limit(class, stage, urgency): stage is the clock id.
struct TimeLimit {
    QString classCode;  ///< "P0101", a top class "P01", or "*"
    QString stage;      ///< accept, file, dispatch, sign, disposal, fence, verify
    QString urgency;    ///< normal, urgent, hazard
    TimeSpan span;
    QString article;  ///< the table and its row
    QDate validFrom;
    QDate validTo;
};

/// 权责清单: matter ↔ lead unit, with validity.
struct AuthorityRow {
    QString classCode;  ///< class, top class or "*"
    QString unit;       ///< unit code; empty: the unit of `unitKind` in the event's area
    QString unitKind;   ///< "street", "village"
    QString item;       ///< "权责清单第 12 项"
    QString source;
    QDate validFrom;
    QDate validTo;
};

/// What is proposed for a dispatch, and why.
struct DispatchProposal {
    QString unit;    ///< empty where nothing fits
    QString reason;  ///< translated
};

/// The tables of one moment. Immutable; share by shared_ptr<const>. Any thread.
class ClassTable {
public:
    ClassTable() = default;
    /// `day`: classes that are not in force then are known by their code and offered nowhere; invalid: all
    /// are in force.
    ClassTable(QList<EventClass> classes, QList<TimeLimit> limits, QList<AuthorityRow> authority,
               QDate day = {});

    [[nodiscard]] const QList<EventClass>& classes() const { return m_classes; }
    [[nodiscard]] const QList<TimeLimit>& limits() const { return m_limits; }
    [[nodiscard]] const QList<AuthorityRow>& authority() const { return m_authority; }
    [[nodiscard]] const EventClass* find(const QString& code) const;
    [[nodiscard]] bool isInForce(const EventClass& row) const;
    /// By code, Chinese or English name or synonym (case ignored), then by a part of a name where it is
    /// unique. Only classes without sub-classes. Invalid names what is near.
    [[nodiscard]] Result<const EventClass*> resolve(const QString& text) const;
    /// As resolve() without the search by parts; null where nothing is equal. For imports.
    [[nodiscard]] const EventClass* exact(const QString& text) const;
    /// The class for what fits nowhere ("S99"); never null in a table that was loaded.
    [[nodiscard]] const EventClass* other() const;
    /// The limit that is nearest: class before top class before "*", its urgency before normal; of the
    /// versions valid on `day` the one that began last.
    [[nodiscard]] std::optional<TimeLimit> limit(const QString& classCode, const QString& stage,
                                                 const QString& urgency, const QDate& day) const;
    /// The row valid on `day` that began last: class before top class before "*".
    [[nodiscard]] const AuthorityRow* authorityFor(const QString& classCode, const QDate& day) const;

private:
    [[nodiscard]] bool isLeaf(const EventClass& row) const;
    QList<EventClass> m_classes;
    QList<TimeLimit> m_limits;
    QList<AuthorityRow> m_authority;
    QHash<QString, qsizetype> m_byCode;
    QHash<QString, qsizetype> m_byWord;
    QHash<QString, int> m_childCount;
    QDate m_day;
};

/// The classes of now, for the window part, which never sees the store. From memory; any thread.
class ClassSource {
public:
    static constexpr auto serviceName = "qz.grid.ClassSource";
    virtual ~ClassSource() = default;
    [[nodiscard]] virtual std::shared_ptr<const ClassTable> now() const = 0;
};

/// The lead unit for a class in an area. `units` is the directory.
[[nodiscard]] DispatchProposal proposeUnit(const ClassTable& table, const QString& classCode,
                                           const AreaCode& area, const QList<Unit>& units, const QDate& day);

/// The clock of a stage as the deadline engine takes it.
[[nodiscard]] DeadlineSpec limitSpec(const TimeLimit& limit, CivilTime start);

}  // namespace qz::grid
