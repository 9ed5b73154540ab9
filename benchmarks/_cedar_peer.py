"""The same order in Cedar, over a scope that is in hand already: facts are the context of each request."""

from typing import Any

from cedarpy import Entities, PolicySet, is_authorized

from benchmarks._rules_peer import Hand

POLICIES = PolicySet.from_str("""
permit (principal, action == Action::"see", resource) when { context.opened || context.reviewing };
permit (principal, action == Action::"see", resource) when {
  context.near && !context.outside
  && (context.overridden || context.own || (context.covered && !context.barred && !context.refused))
};
forbid (principal, action, resource) unless { context.signed_in && context.standing };
forbid (principal, action, resource) when {
  context.stale || context.excluded || context.apart || context.privileged || context.reviewed
};
""")
NOBODY = Entities.from_json_str("[]")


def may_see(hand: Hand, entry: Any) -> bool:
    """Ask Cedar, with its policies parsed once."""
    shelf = entry.shelf_id
    dated = hand.dated.get(shelf)
    request = {
        "principal": 'Practitioner::"reader"',
        "action": 'Action::"see"',
        "resource": f'Shelf::"{shelf}"',
        "context": {
            "signed_in": hand.is_signed_in,
            "standing": hand.has_standing,
            "near": shelf in hand.near,
            "stale": shelf in hand.stale,
            "excluded": shelf in hand.excluded,
            "barred": shelf in hand.barred,
            "refused": shelf in hand.refused,
            "covered": dated.on(entry.occurred_on).permitted if dated else shelf in hand.covered,
            "own": shelf in hand.own,
            "apart": shelf in hand.apart,
            "privileged": shelf in hand.privileged,
            "reviewed": shelf in hand.reviewed,
            "reviewing": shelf in hand.reviewing,
            "opened": shelf in hand.opened,
            "outside": shelf in hand.outside,
            "overridden": shelf in hand.overridden,
        },
    }
    return bool(is_authorized(request, POLICIES, NOBODY).allowed)
