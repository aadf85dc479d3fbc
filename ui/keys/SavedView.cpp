// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/SavedView.h"

#include <QCoreApplication>

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<SavedViewInfo, savedViewCount> savedViews {{
    {SavedView::AllKeys, QT_TRANSLATE_NOOP("SavedView", "All keys"), "list"_L1},
    {SavedView::NeedsAttention, QT_TRANSLATE_NOOP("SavedView", "Needs attention"), "warning"_L1},
    {SavedView::PendingImport, QT_TRANSLATE_NOOP("SavedView", "Pending import"), "import"_L1},
    {SavedView::PendingDeletion, QT_TRANSLATE_NOOP("SavedView", "Pending deletion"), "trash"_L1},
    {SavedView::Disabled, QT_TRANSLATE_NOOP("SavedView", "Disabled"), "pause"_L1},
    {SavedView::WithoutTags, QT_TRANSLATE_NOOP("SavedView", "Without tags"), "tag"_L1},
}};

} // namespace

std::span<const SavedViewInfo> savedViewTable()
{
    return savedViews;
}

QString titleOf(SavedView view)
{
    return QCoreApplication::translate("SavedView", savedViews[static_cast<std::size_t>(view)].title);
}

bool belongsTo(SavedView view, const KeySummary& key)
{
    // What has not been read can be anything.
    if (key.knowledge == KeyKnowledge::IdOnly)
        return view == SavedView::AllKeys;
    const KeyState state = key.metadata.state;
    switch (view) {
    case SavedView::AllKeys: return true;
    case SavedView::NeedsAttention:
        // Somebody has to do something, or a key is about to be lost.
        return state == KeyState::PendingImport || state == KeyState::PendingDeletion
            || state == KeyState::PendingReplicaDeletion || state == KeyState::Unavailable;
    case SavedView::PendingImport: return state == KeyState::PendingImport;
    case SavedView::PendingDeletion:
        return state == KeyState::PendingDeletion || state == KeyState::PendingReplicaDeletion;
    case SavedView::Disabled: return state == KeyState::Disabled;
    case SavedView::WithoutTags: return key.tags.isEmpty();
    }
    return false;
}

} // namespace keywright
