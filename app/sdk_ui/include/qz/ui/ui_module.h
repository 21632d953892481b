// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QtPlugin>
#include <memory>

#include "qz/result.h"

namespace qz {

struct UiContext;

/// The window part of a vertical; made by the plugin `<id>_ui`. Same shape as Module. UI thread.
class UiModule {
public:
    virtual ~UiModule() = default;
    /// Build objects and register them; no disk, network or event loop. The context outlives the module.
    virtual Status initialize(const UiContext& context) = 0;
    virtual void ready() {}
    virtual QFuture<void> shutdown() { return QtFuture::makeReadyFuture(); }
};

class UiModuleFactory {
public:
    virtual ~UiModuleFactory() = default;
    [[nodiscard]] virtual std::unique_ptr<UiModule> create() const = 0;
};

}  // namespace qz

#define QzUiModuleFactory_iid "org.qizong.UiModuleFactory/1"
Q_DECLARE_INTERFACE(qz::UiModuleFactory, QzUiModuleFactory_iid)
