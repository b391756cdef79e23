//! How a line of the list is run, by its access.

macro_rules! access {
    (read) => {
        Access::Read
    };
    (write) => {
        Access::Write
    };
    (steps) => {
        Access::Steps
    };
    (plain) => {
        Access::Plain
    };
}

macro_rules! run {
    (read, $role:ident, $handler:path, $request:ty, $app:ident, $caller:ident, $call:ident) => {{
        dispatch::knock($app, $caller, Role::$role)?;
        let request: $request = parse($call)?;
        let reply = dispatch::read($app, $caller, Role::$role, |view| $handler(view, request))?;
        Ok(serde_json::to_value(reply)?)
    }};
    (write, $role:ident, $handler:path, $request:ty, $app:ident, $caller:ident, $call:ident) => {{
        dispatch::knock($app, $caller, Role::$role)?;
        let request: $request = parse($call)?;
        dispatch::write($app, $caller, $call, Role::$role, Once::ByRequestId, |tx| {
            Ok(serde_json::to_value($handler(tx, request)?)?)
        })
    }};
    (steps, $role:ident, $handler:path, $request:ty, $app:ident, $caller:ident, $call:ident) => {{
        dispatch::knock($app, $caller, Role::$role)?;
        let request: $request = parse($call)?;
        Ok(serde_json::to_value($handler(&Act { app: $app, caller: $caller, call: $call }, request)?)?)
    }};
    (plain, $role:ident, $handler:path, $request:ty, $app:ident, $caller:ident, $call:ident) => {{
        if $caller.is_display() && !Role::Display.may(Role::$role) {
            return Err(KernelRefusal::NotAllowed { needs: Role::$role }.into());
        }
        let request: $request = parse($call)?;
        Ok(serde_json::to_value($handler(&Act { app: $app, caller: $caller, call: $call }, request)?)?)
    }};
}
