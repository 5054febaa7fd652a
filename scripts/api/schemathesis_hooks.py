"""What schemathesis is told beside the API's description; it loads this itself."""

import uuid

import schemathesis

names = {"idempotency-key"}


@schemathesis.hook
def before_call(context, case, kwargs):
    """Each command is one of its own: an id that was used before is another test's."""
    for name, value in list((case.headers or {}).items()):
        if name.lower() in names and is_uuid(value):
            case.headers[name] = str(uuid.uuid4())


def is_uuid(value):
    try:
        return str(uuid.UUID(value)) == str(value).lower()
    except (AttributeError, TypeError, ValueError):
        return False
