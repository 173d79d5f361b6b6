package org.officeflow.engine.security;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Marks a thread that serves the engine's own REST interface, by itself or inside the web apps: what is asked for there is
 * asked by a person or a foreign program, not by the procedures' code.
 */
final class StockRest {

    private static final ThreadLocal<Boolean> CURRENT = new ThreadLocal<>();

    private StockRest() {}

    static boolean isCurrent() {
        return Boolean.TRUE.equals(CURRENT.get());
    }

    static void enter() {
        CURRENT.set(Boolean.TRUE);
    }

    static void leave() {
        CURRENT.remove();
    }

    static boolean serves(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/engine-rest/") || path.startsWith("/camunda/api/engine/");
    }
}
