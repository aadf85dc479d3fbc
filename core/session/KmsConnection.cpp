// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/KmsConnection.h" // for its meta-object; the class has only pure virtuals
