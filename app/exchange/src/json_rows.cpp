// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/exchange/json_rows.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <deque>
#include <map>
#include <unordered_map>

#include "flat_object.h"
#include "table_shape.h"

namespace qz {
namespace {

constexpr std::size_t kMaxColumns = 10'000;

/// Where in the file the rows are.
enum class Rows { InArray, Objects, InMember };

/// Names in the order of their first appearance.
struct Columns {
    std::vector<std::string> names;
    std::unordered_map<std::string, qsizetype> places;
    qint64 rows = 0;

    void add(const std::string& name) {
        if (names.size() <= kMaxColumns &&
            places.try_emplace(name, static_cast<qsizetype>(names.size())).second) {
            names.push_back(name);
        }
    }
};

/// The first reading: which keys there are and where the rows stand.
class Survey final : public JsonEvents {
public:
    Survey()
        : m_top([this](const std::string& name, const QString&) { m_objects.add(name); }, true),
          m_element([this](const std::string& name, const QString&) { m_current->add(name); }, true) {}

    void objectBegin() override {
        if (m_depth == 0) {
            ++m_objects.rows;
        }
        if (!m_inArray) {
            m_top.objectBegin();
        }
        elementBegin(true);
        ++m_depth;
    }
    void objectEnd() override {
        --m_depth;
        if (!m_inArray) {
            m_top.objectEnd();
        }
        elementDo([](FlatObject& flat) { flat.objectEnd(); });
    }
    void arrayBegin() override {
        if (m_depth == 0) {
            m_inArray = true;
            m_current = &m_array;
            m_elements = 1;
        } else {
            if (!m_inArray) {
                m_top.arrayBegin();
            }
            if (m_depth == 1 && !m_inArray) {
                m_current = &m_members[m_member];
                m_elements = 2;
            } else {
                elementBegin(false);
            }
        }
        ++m_depth;
    }
    void arrayEnd() override {
        --m_depth;
        if (m_depth > 0 && !m_inArray) {
            m_top.arrayEnd();
        }
        if (m_depth < m_elements) {
            m_elements = 0;
        } else {
            elementDo([](FlatObject& flat) { flat.arrayEnd(); });
        }
    }
    void key(std::string_view name) override {
        if (!m_inArray) {
            m_top.key(name);
        }
        if (m_depth == 1) {
            m_member = std::string(name);
        }
        elementDo([name](FlatObject& flat) { flat.key(name); });
    }
    void string(std::string_view text) override { scalar(text); }
    void literal(std::string_view text) override { scalar(text); }

    [[nodiscard]] Rows place() const {
        if (m_inArray) {
            return Rows::InArray;
        }
        return m_objects.rows == 1 && !bestMember().empty() ? Rows::InMember : Rows::Objects;
    }
    [[nodiscard]] std::string bestMember() const {
        std::string best;
        qint64 most = 0;
        for (const auto& [name, columns] : m_members) {
            if (columns.rows > most) {
                most = columns.rows;
                best = name;
            }
        }
        return best;
    }
    [[nodiscard]] const Columns& columns() const {
        switch (place()) {
            case Rows::InArray:
                return m_array;
            case Rows::InMember:
                return m_members.at(bestMember());
            case Rows::Objects:
                break;
        }
        return m_objects;
    }
    [[nodiscard]] bool hasRows() const { return m_inArray || m_objects.rows > 0; }

private:
    void scalar(std::string_view text) {
        if (!m_inArray && m_depth > 0) {
            m_top.literal(text);
        }
        if (m_element.active()) {
            m_element.literal(text);
        } else if (m_elements == m_depth && m_elements == 1) {
            ++m_current->rows;
            m_current->add(std::string());
        }
    }
    /// An object or array as an element of the array of rows, or inside such an element.
    void elementBegin(bool object) {
        if (m_element.active()) {
            object ? m_element.objectBegin() : m_element.arrayBegin();
        } else if (m_elements > 0 && m_depth == m_elements && (object || m_elements == 1)) {
            ++m_current->rows;
            object ? m_element.objectBegin() : m_element.arrayBegin();
        }
    }
    template <class Do>
    void elementDo(Do act) {
        if (m_element.active()) {
            act(m_element);
        }
    }

    Columns m_objects;
    Columns m_array;
    std::map<std::string, Columns> m_members;
    Columns* m_current = &m_array;
    FlatObject m_top;
    FlatObject m_element;
    std::string m_member;
    int m_depth = 0;
    int m_elements = 0;  ///< the depth at which elements of the present array of rows begin; 0 outside
    bool m_inArray = false;
};

/// The second reading.
class JsonRows final : public RowSource, private JsonEvents {
public:
    JsonRows(const QString& path, TextEncoding encoding, const Survey& survey)
        : m_stream(path, encoding, *this),
          m_place(survey.place()),
          m_member(survey.bestMember()),
          m_places(survey.columns().places),
          m_flat([this](const std::string& name, const QString& text) { put(name, text); }) {
        for (const std::string& name : survey.columns().names) {
            m_columns += name.empty() ? QStringLiteral("value") : QString::fromStdString(name);
        }
        m_columns = distinctColumns(m_columns);
    }

    Status open() { return m_stream.open(); }
    [[nodiscard]] const QStringList& columns() const override { return m_columns; }
    [[nodiscard]] qint64 bytesDone() const override { return m_stream.bytesDone(); }
    [[nodiscard]] qint64 bytesTotal() const override { return m_stream.bytesTotal(); }

    Result<bool> next(TableRow& row) override {
        while (m_ready.empty()) {
            QZ_ASSIGN(const bool more, m_stream.step());
            if (!more) {
                return false;
            }
        }
        row = std::move(m_ready.front());
        m_ready.pop_front();
        return true;
    }

private:
    [[nodiscard]] bool atRow() const {
        switch (m_place) {
            case Rows::Objects:
                return m_depth == 0;
            case Rows::InArray:
                return m_depth == 1;
            case Rows::InMember:
                break;
        }
        return m_depth == 2 && m_inMember;
    }
    void begin() {
        m_row = TableRow();
        m_row.number = ++m_number;
        m_row.cells.resize(m_columns.size());
    }
    void put(const std::string& name, const QString& text) {
        if (const auto place = m_places.find(name); place != m_places.end()) {
            m_row.cells[place->second] = text;
        }
    }
    void finish() {
        if (!m_flat.active()) {
            m_ready.push_back(std::move(m_row));
        }
    }

    void objectBegin() override {
        if (m_flat.active()) {
            m_flat.objectBegin();
        } else if (atRow()) {
            begin();
            m_flat.objectBegin();
        } else {
            ++m_depth;
        }
    }
    void objectEnd() override {
        if (m_flat.active()) {
            m_flat.objectEnd();
            finish();
        } else {
            --m_depth;
        }
    }
    void arrayBegin() override {
        if (m_flat.active()) {
            m_flat.arrayBegin();
        } else if (atRow() && m_place == Rows::InArray) {
            begin();
            m_flat.arrayBegin();
        } else {
            ++m_depth;
        }
    }
    void arrayEnd() override {
        if (m_flat.active()) {
            m_flat.arrayEnd();
            finish();
        } else {
            --m_depth;
        }
    }
    void key(std::string_view name) override {
        if (m_flat.active()) {
            m_flat.key(name);
        } else if (m_depth == 1) {
            m_inMember = name == m_member;
        }
    }
    void string(std::string_view text) override { scalar(text, true); }
    void literal(std::string_view text) override { scalar(text, false); }
    void scalar(std::string_view text, bool isString) {
        const bool alone = !m_flat.active() && atRow() && m_place == Rows::InArray;
        if (alone) {
            begin();
        }
        if (alone || m_flat.active()) {
            isString ? m_flat.string(text) : m_flat.literal(text);
        }
        if (alone) {
            finish();
        }
    }

    JsonStream m_stream;
    Rows m_place;
    std::string m_member;
    std::unordered_map<std::string, qsizetype> m_places;
    FlatObject m_flat;
    QStringList m_columns;
    std::deque<TableRow> m_ready;
    TableRow m_row;
    qint64 m_number = 0;
    int m_depth = 0;
    bool m_inMember = false;
};

}  // namespace

Result<std::unique_ptr<RowSource>> openJsonRows(const QString& path, TextEncoding encoding) {
    const QString name = QFileInfo(path).fileName();
    Survey survey;
    JsonStream stream(path, encoding, survey);
    QZ_TRY(stream.open());
    for (bool more = true; more;) {
        QZ_ASSIGN(more, stream.step());
    }
    if (!survey.hasRows()) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate("qz::Exchange", "“%1” holds no rows; a list of objects is needed.")
                .arg(name),
            {}, name);
    }
    if (survey.columns().names.size() > kMaxColumns) {
        return makeError(
            ErrorCode::Unsupported,
            QCoreApplication::translate("qz::Exchange", "“%1” has more than %2 different fields.")
                .arg(name)
                .arg(kMaxColumns),
            {}, name);
    }
    auto rows = std::make_unique<JsonRows>(path, stream.encoding(), survey);
    QZ_TRY(rows->open());
    return std::unique_ptr<RowSource>(std::move(rows));
}

}  // namespace qz
