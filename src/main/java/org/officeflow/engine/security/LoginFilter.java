package org.officeflow.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells whoever wants to know that somebody has logged in to a web app. A login that fails is told to nobody. */
final class LoginFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(LoginFilter.class);

    private final List<LoginListener> listeners;

    LoginFilter(List<LoginListener> listeners) {
        this.listeners = listeners;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_OK) {
            WebAppSession.userOf(request).ifPresent(user -> listeners.forEach(listener -> tell(listener, user)));
        }
    }

    /** Whoever is logged in stays so, whatever becomes of those who are told. */
    private static void tell(LoginListener listener, String user) {
        try {
            listener.loggedIn(user);
        } catch (RuntimeException failure) {
            LOG.warn(
                    "The login of {} was not noted by {}",
                    user,
                    listener.getClass().getSimpleName(),
                    failure);
        }
    }
}
