package org.officeflow.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the sessions of pages in which nobody has logged in yet few and short. The web apps make one for every page that is opened,
 * also for whoever keeps no cookie: without this a stranger fills the memory.
 */
final class WaitingSessions extends OncePerRequestFilter implements HttpSessionListener, HttpSessionIdListener {

    private final Duration loginWithin;
    private final int most;
    private final Map<String, HttpSession> waiting = new LinkedHashMap<>();

    WaitingSessions(Duration loginWithin, int most) {
        this.loginWithin = loginWithin;
        this.most = most;
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        event.getSession().setMaxInactiveInterval((int) loginWithin.toSeconds());
        var oldest = add(event.getSession());
        if (oldest != null) {
            try {
                oldest.invalidate();
            } catch (IllegalStateException e) {
                logger.trace("it ended by itself at the same moment", e);
            }
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        remove(event.getSession().getId());
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String oldId) {
        synchronized (waiting) {
            if (waiting.remove(oldId) != null) {
                waiting.put(event.getSession().getId(), event.getSession());
            }
        }
    }

    /** After a login the session lasts as long as any. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        var session = request.getSession(false);
        if (session != null && WebAppSession.userOf(request).isPresent() && remove(session.getId())) {
            session.setMaxInactiveInterval(
                    (int) Duration.ofMinutes(request.getServletContext().getSessionTimeout())
                            .toSeconds());
        }
    }

    int count() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    private @Nullable HttpSession add(HttpSession session) {
        synchronized (waiting) {
            waiting.put(session.getId(), session);
            return waiting.size() > most
                    ? waiting.remove(waiting.keySet().iterator().next())
                    : null;
        }
    }

    private boolean remove(String id) {
        synchronized (waiting) {
            return waiting.remove(id) != null;
        }
    }
}
